import path from 'node:path';
import type { Paper } from '../../core/pagination/pageLayout';
import { english } from '../../ide/localize';
import { defaultPageSetup } from '../../ide/pageSetup';
import { answerStoryMap } from '../../ide/storyMap/answerStoryMap';
import type { Command } from '../command';
import { paperOption } from '../formats';
import type { CliIo } from '../io';
import { type OptionSpec, UsageError } from '../options';
import { loadScripts, scriptOptions } from '../scripts';

const outOption: OptionSpec = {
  name: 'out',
  value: 'SVG',
  doc: 'The file to write, in place of standard output. One that is there is replaced.',
};

export const map: Command = {
  name: 'map',
  summary: 'the story map: a script as strips to scale, as an SVG picture',
  usage: 'FILE [options]',
  description: [
    'Every scene is a strip as wide as it is long in eighths, in the colors of a stripboard, with acts, pages, who ' +
      'speaks most and what is tagged. The picture stands by itself and has no size: it can be put on a wall.',
  ],
  options: [outOption, paperOption, ...scriptOptions],
  examples: [
    { line: 'closed-set map pilot.fountain --out pilot.svg', doc: 'The map of a script, as a file.' },
    { line: 'closed-set map pilot.fountain > pilot.svg', doc: 'The same, by way of standard output.' },
  ],
  run: async (args, io) => {
    const { scripts, failed } = await loadScripts(args, io);
    const [script, ...more] = scripts;
    if (more.length > 0) throw new UsageError('A map is of one script: name one.');
    if (script === undefined) return 2;
    const paper = (args.values.paper ?? 'letter') as Paper;
    const { svg } = answerStoryMap(script, {
      setup: { ...defaultPageSetup, paper },
      localize: english,
      standalone: true,
    });
    if (svg === '') {
      io.stderr.write(
        `closed-set: ${script.file} has no scenes to draw. A scene begins with a heading: INT. BAR - NIGHT.\n`,
      );
      return 2;
    }
    await written(svg, args.values.out, io);
    return failed ? 2 : 0;
  },
};

async function written(svg: string, out: string | undefined, io: CliIo): Promise<void> {
  const picture = `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
  if (out === undefined) io.stdout.write(picture);
  else await writtenTo(out, picture, io);
}

async function writtenTo(file: string, content: string, io: CliIo): Promise<void> {
  try {
    await io.files.write(path.resolve(io.cwd, file), content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${file} could not be written (${reason}). Check the folder, and that you may write there.`,
    );
  }
}
