import { sceneSections } from '../../core/assistant/sceneDocument';
import { sceneFacts } from '../../core/assistant/sceneSummary';
import { scenesNamed } from '../../ide/scenesNamed';
import { summarizeScenes } from '../../model/sceneSummaryService';
import type { ExitCode } from '../command';
import type { CliIo } from '../io';
import { withModel } from '../modelWork';
import { type Arguments, UsageError } from '../options';
import { type LoadedScript, lineOf, loadScripts } from '../scripts';
import { summaryChoice } from '../summaryChoice';
import { progressTo } from '../summaryProgress';
import { sceneJson } from './summaryJson';
import { writeSummary } from './writeSummary';

/** Sums up the scenes that `--scenes` names. @throws UsageError */
export async function scenesSummed(args: Arguments, io: CliIo): Promise<ExitCode> {
  const choice = await summaryChoice(args, io, sceneSections);
  const { scripts, failed } = await loadScripts(args, io);
  const [script, ...more] = scripts;
  if (more.length > 0) throw new UsageError('Name one script: scenes are numbered within it.');
  if (failed || !script) return 2;
  const place = { file: script.file, lineOf: (offset: number) => lineOf(script, offset) };
  const scenes = sceneFacts(script.screenplay, ordinalsIn(script, args), place);
  const work = { signal: io.signal, onProgress: progressTo(io) };
  const done = await withModel(
    args,
    io,
    (provider) => summarizeScenes(scenes, provider, { link, choice }, work),
    ({ summary }) => summary.model,
  );
  if (done.kind === 'done') writeSummary(done.result, sceneJson, args, io);
  return done.code;
}

/** @throws UsageError */
function ordinalsIn({ screenplay, file }: LoadedScript, { values }: Arguments): readonly number[] {
  if (values.scenes === undefined)
    throw new UsageError('Say which scenes with --scenes, or which earlier draft with --changes-since.');
  const ordinals = scenesNamed(screenplay, values.scenes);
  if (ordinals) return ordinals;
  throw new UsageError(`${file} has no scene or section ${values.scenes}. closed-set outline lists them.`);
}

function link({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${encodeURI(file)}#L${line}`;
}
