import path from 'node:path';
import type { Localize } from '../ide/localize';
import { voiceFileProblem, voiceFileSpeaks } from '../ide/readAloud/voiceFileWords';
import type { VoiceFileItem } from '../protocol/readAloud';
import type { ChosenVoiceFiles } from '../voice/chosenVoiceFiles';

/** What each file turned out to be: they are tried where they were not yet. */
export async function voiceFileItems(
  engine: Pick<ChosenVoiceFiles, 'voices' | 'reports' | 'problems'>,
  files: readonly string[],
  localize: Localize,
): Promise<readonly VoiceFileItem[]> {
  const [voices, reports, problems] = [
    await engine.voices(),
    await engine.reports(),
    await engine.problems(),
  ];
  return files.flatMap((file): readonly VoiceFileItem[] => {
    const shown = path.basename(file);
    const problem = problems.get(file);
    if (problem) return [{ path: file, isVoice: false, message: voiceFileProblem(shown, problem, localize) }];
    const own = voices.filter(({ id }) => reports.get(id)?.file === file);
    const [report] = own.flatMap(({ id }) => reports.get(id) ?? []);
    if (!report) return [];
    const names = own.map(({ name }) => name);
    return [{ path: file, isVoice: true, message: voiceFileSpeaks(shown, names, report, localize) }];
  });
}
