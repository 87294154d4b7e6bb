import type { Command } from '../command';
import { modelOptions } from '../modelOption';
import { UsageError } from '../options';
import { scriptOptions } from '../scripts';
import { changesSummed } from '../summaries/changesWork';
import { scenesSummed } from '../summaries/sceneWork';
import { summaryOptions } from '../summaryChoice';

export const summarize: Command = {
  name: 'summarize',
  summary: 'scenes, or what changed since an earlier draft; with a model, what happens',
  usage: 'SCRIPT (--scenes SCENES | --changes-since DRAFT) [options]',
  description: [
    'Tells what stands in scenes, or what changed since an earlier draft, each line with where it is from. With --model, ' +
      'a model on this computer says what happens there. Each sentence quotes the script; what cannot be found there is ' +
      'dropped, and counted. Nothing leaves this computer, unless --endpoint sends it.',
    'closed-set notes sums up notes and transcripts; closed-set compare tells two drafts apart line by line.',
  ],
  options: [
    {
      name: 'scenes',
      value: 'SCENES',
      doc: '12A, or 3-5, by the numbers in the script, or counted where it has none; or the title of a section.',
    },
    {
      name: 'changes-since',
      value: 'DRAFT',
      doc: 'An earlier draft of the script: a file, or REVISION:FILE, a file as it was at a git commit, branch or tag.',
    },
    { name: 'model', value: 'FILE', doc: 'A GGUF file. Without it nothing says what happens.' },
    ...modelOptions,
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['markdown', 'json'],
      default: 'markdown',
      doc: 'A page to read, or JSON for another program: sentences with file, line and quote.',
    },
    ...summaryOptions,
    ...scriptOptions,
  ],
  examples: [
    { line: 'closed-set summarize pilot.fountain --scenes 12A', doc: 'What stands in a scene.' },
    {
      line: 'closed-set summarize pilot.fountain --scenes "Act One" --model models/writer.gguf',
      doc: 'What happens in an act, with the lines that show it.',
    },
    {
      line: 'closed-set summarize pilot.fountain --changes-since blue:pilot.fountain --audience producer',
      doc: 'What the producer wants to know of the new draft, since the git tag blue.',
    },
  ],
  run: async (args, io) => {
    const { template, format, 'changes-since': earlier } = args.values;
    if (template !== undefined && format === 'json')
      throw new UsageError('A --template writes Markdown; leave it out for --format json.');
    return earlier === undefined ? scenesSummed(args, io) : changesSummed(earlier, args, io);
  },
};
