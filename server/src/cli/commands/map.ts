import path from 'node:path';
import { activateRules, defaultChoice } from '../../core/continuity/activeRules';
import { nothingAround } from '../../core/continuity/checkScript';
import type { Finding } from '../../core/continuity/finding';
import { rules } from '../../core/continuity/registry';
import type { Paper } from '../../core/pagination/pageLayout';
import { checkDocument } from '../../ide/checkDocument';
import { english } from '../../ide/localize';
import { defaultPageSetup, type PageSetup } from '../../ide/pageSetup';
import type { ScriptDocument } from '../../ide/script';
import { answerStoryMap } from '../../ide/storyMap/answerStoryMap';
import { type StoryMapLayer, storyMapLayers } from '../../protocol/requests';
import type { Command } from '../command';
import { paperOption } from '../formats';
import type { CliIo } from '../io';
import { type Arguments, type OptionSpec, UsageError } from '../options';
import { type LoadedScript, loadScripts, scriptOptions } from '../scripts';
import { didYouMean } from '../suggest';

const outOption: OptionSpec = {
  name: 'out',
  value: 'SVG',
  doc: 'The file to write, in place of standard output. One that is there is replaced.',
};

const layersOption: OptionSpec = {
  name: 'layers',
  value: 'LIST',
  default: storyMapLayers.filter((layer) => layer !== 'findings').join(','),
  doc: `What is drawn around the scenes, with commas between: ${storyMapLayers.join(', ')}.`,
};

export const map: Command = {
  name: 'map',
  summary: 'the story map: a script as strips to scale, as an SVG picture',
  usage: 'FILE [options]',
  description: [
    'Every scene is a strip as wide as it is long in eighths, in the colors of a stripboard, with pages, acts, script ' +
      'days, who speaks most and what is tagged. The picture loads nothing and prints at any size.',
  ],
  options: [outOption, layersOption, paperOption, ...scriptOptions],
  examples: [
    { line: 'closed-set map pilot.fountain --out pilot.svg', doc: 'The map of a script, as a file.' },
    { line: 'closed-set map pilot.fountain --layers cast > cast.svg', doc: 'Scenes and who is in them.' },
  ],
  run: async (args, io) => {
    const layers = layersIn(args);
    const { scripts, failed } = await loadScripts(args, io);
    const [script, ...more] = scripts;
    if (more.length > 0) throw new UsageError('A map is of one script: name one.');
    if (script === undefined) return 2;
    const svg = draw(script, layers, args);
    if (svg === '') {
      io.stderr.write(`closed-set: ${script.file}: ${withoutScenes}\n`);
      return 2;
    }
    await write(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, args.values.out, io);
    return failed ? 2 : 0;
  },
};

const withoutScenes =
  'there are no scenes to draw. A scene begins with a heading on a line of its own, such as INT. KITCHEN - NIGHT.';

/** @throws UsageError */
function layersIn({ values }: Arguments): readonly StoryMapLayer[] {
  const named = (values.layers ?? '').split(',').map((name) => name.trim());
  return named.map((name) => {
    const layer = storyMapLayers.find((each) => each === name);
    if (layer) return layer;
    throw new UsageError(`There is no layer ${JSON.stringify(name)}.${didYouMean(name, storyMapLayers)}`);
  });
}

function draw(script: LoadedScript, layers: readonly StoryMapLayer[], { values }: Arguments): string {
  const setup = { ...defaultPageSetup, paper: (values.paper ?? 'letter') as Paper };
  const findings = layers.includes('findings') ? findingsIn(script, setup) : [];
  return answerStoryMap(script, { setup, layers, findings, localize: english, standalone: true }).svg;
}

function findingsIn(script: ScriptDocument, pageSetup: PageSetup): readonly Finding[] {
  const active = activateRules(rules, defaultChoice, script.screenplay.showFile);
  return checkDocument(script, { active, around: nothingAround, pageSetup }).findings;
}

async function write(picture: string, out: string | undefined, io: CliIo): Promise<void> {
  if (out === undefined) return io.stdout.write(picture);
  try {
    await io.files.write(path.resolve(io.cwd, out), picture);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${out} could not be written (${reason}). Check the folder, and that you may write there.`,
    );
  }
}
