import { sceneSections } from '../../core/assistant/sceneDocument';
import { sceneFacts } from '../../core/assistant/sceneSummary';
import { scenesNamed } from '../../ide/scenesNamed';
import { type SceneSummaryResult, summarizeScenes } from '../../model/sceneSummaryService';
import type { Command, ExitCode } from '../command';
import type { CliIo } from '../io';
import { chosenProvider, modelOptions } from '../modelOption';
import { type Arguments, UsageError } from '../options';
import { type LoadedScript, lineOf, loadScripts, scriptOptions } from '../scripts';
import { summaryChoice, summaryOptions } from '../summaryChoice';
import { modelFailed, progressTo, shown } from '../summaryProgress';

export const summarize: Command = {
  name: 'summarize',
  summary: 'a scene or a sequence: who is there; with a model, what happens',
  usage: 'SCRIPT --scenes SCENES [--model FILE] [options]',
  description: [
    'Tells what stands in scenes, each line with where it is from. With --model, a model on this computer says what ' +
      'happens in them. Each sentence quotes the script; what cannot be found there is dropped, and counted. ' +
      'Nothing leaves this computer, unless --endpoint sends it.',
    'closed-set notes sums up notes and transcripts.',
  ],
  options: [
    {
      name: 'scenes',
      value: 'SCENES',
      doc: '12A, or 3-5, by the numbers in the script, or counted where it has none; or the title of a section.',
    },
    { name: 'model', value: 'FILE', doc: 'A GGUF file. Without it nothing says what happens.' },
    ...modelOptions,
    ...summaryOptions,
    ...scriptOptions,
  ],
  examples: [
    { line: 'closed-set summarize pilot.fountain --scenes 12A', doc: 'What stands in a scene.' },
    {
      line: 'closed-set summarize pilot.fountain --scenes "Act One" --model models/writer.gguf',
      doc: 'What happens in an act, with the lines that show it.',
    },
  ],
  run: async (args, io) => {
    const choice = await summaryChoice(args, io, sceneSections);
    const { scripts, failed } = await loadScripts(args, io);
    const [script, ...more] = scripts;
    if (more.length > 0) throw new UsageError('Name one script: scenes are numbered within it.');
    if (failed || !script) return 2;
    const ordinals = ordinalsIn(script, args);
    const place = { file: script.file, lineOf: (offset: number) => lineOf(script, offset) };
    const scenes = sceneFacts(script.screenplay, ordinals, place);
    const { result, code } = await summarized(args, io, (provider) =>
      summarizeScenes(scenes, provider, { link, choice }, { signal: io.signal, onProgress: progressTo(io) }),
    );
    if (result) io.stdout.write(shown(result.markdown));
    return code;
  },
};

/** @throws UsageError */
function ordinalsIn({ screenplay, file }: LoadedScript, { values }: Arguments): readonly number[] {
  if (values.scenes === undefined) throw new UsageError('Say which scenes with --scenes.');
  const ordinals = scenesNamed(screenplay, values.scenes);
  if (ordinals) return ordinals;
  throw new UsageError(`${file} has no scene or section ${values.scenes}. closed-set outline lists them.`);
}

function link({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${encodeURI(file)}#L${line}`;
}

async function summarized(
  args: Arguments,
  io: CliIo,
  make: (provider: ReturnType<typeof chosenProvider>) => Promise<SceneSummaryResult>,
): Promise<{ readonly result?: SceneSummaryResult; readonly code: ExitCode }> {
  const provider = chosenProvider(args.values.model, args, io.cwd);
  try {
    const result = await make(provider);
    return { result, code: modelFailed(result.summary.model, io) ? 2 : 0 };
  } catch (error) {
    if (io.signal.aborted) return { code: 130 };
    throw error;
  } finally {
    await provider?.unload();
  }
}
