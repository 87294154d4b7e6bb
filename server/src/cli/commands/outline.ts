import type { Scene, ScriptSection } from '../../core/screenplay/model';
import type { Command } from '../command';
import type { Cell } from '../csv';
import { counted, formatOption, type Report, writeReport } from '../formats';
import { type LoadedScript, lineOf, loadScripts, scriptOptions } from '../scripts';
import { printable, textTable } from '../textTable';

export const outline: Command = {
  name: 'outline',
  summary: 'acts, sequences and scenes, with who is in each',
  usage: 'FILE… [options]',
  description: [
    'One line per section and per scene, in order: where it starts, its number, its heading and the cast that ' +
      'is seen or heard in it.',
  ],
  options: [formatOption, ...scriptOptions],
  examples: [
    { line: 'closed-set outline pilot.fountain', doc: 'The outline, for reading.' },
    {
      line: 'closed-set outline season --format csv > scenes.csv',
      doc: 'Every scene of a season, for a spreadsheet.',
    },
  ],
  run: async (args, io) => {
    const { scripts, failed } = await loadScripts(args, io);
    if (scripts.length > 0 || !failed) writeReport(outlineReport(scripts), args, io);
    return failed ? 2 : 0;
  },
};

function outlineReport(scripts: readonly LoadedScript[]): Report {
  return {
    text: () => scripts.map(outlineText).join('\n'),
    json: () => scripts.map(outlineJson),
    csv: () => ({ header: csvHeader, rows: scripts.flatMap(csvRows) }),
  };
}

type Entry =
  | { readonly kind: 'section'; readonly section: ScriptSection }
  | { readonly kind: 'scene'; readonly scene: Scene };

/** Sections and scenes as they follow one another. */
function entriesOf({ screenplay }: LoadedScript): readonly Entry[] {
  const sections = screenplay.sections.map((section): Entry => ({ kind: 'section', section }));
  const scenes = screenplay.scenes.map((scene): Entry => ({ kind: 'scene', scene }));
  return [...sections, ...scenes].sort((a, b) => startOf(a) - startOf(b));
}

function startOf(entry: Entry): number {
  return entry.kind === 'section' ? entry.section.range.start : entry.scene.heading.range.start;
}

function titleOf({ screenplay }: LoadedScript): string | undefined {
  return screenplay.titlePage.entries.find(({ key }) => key.toLowerCase() === 'title')?.value;
}

/** Names of who is seen or heard, in order of appearance. */
function castOf(script: LoadedScript, scene: Scene): readonly string[] {
  return scene.appearances
    .filter(({ kind }) => kind !== 'mentioned')
    .map(({ character }) => script.screenplay.characters.get(character)?.name ?? character);
}

function outlineText(script: LoadedScript): string {
  const { scenes, words } = script.screenplay.counts;
  const title = titleOf(script);
  const name = title === undefined ? script.file : `${title} (${script.file})`;
  const columns = [{ title: 'Line', right: true }, { title: 'No.' }, { title: 'Scene' }, { title: 'Cast' }];
  const head = `${printable(name)}: ${counted(scenes, 'scene')}, ${counted(words, 'word')}\n`;
  return head + textTable(columns, textRows(script));
}

function textRows(script: LoadedScript): readonly (readonly string[])[] {
  let depth = 0;
  return entriesOf(script).map((entry) => {
    const line = String(lineOf(script, startOf(entry)));
    if (entry.kind === 'section') {
      depth = entry.section.depth;
      return [line, '', indented(`${'#'.repeat(depth)} ${entry.section.text}`, depth - 1), ''];
    }
    const { heading } = entry.scene;
    return [
      line,
      heading.sceneNumber?.text ?? '',
      indented(heading.text, depth),
      castOf(script, entry.scene).join(', '),
    ];
  });
}

function indented(text: string, depth: number): string {
  return '  '.repeat(depth) + text;
}

function outlineJson(script: LoadedScript) {
  const { screenplay, file } = script;
  return {
    file,
    title: titleOf(script) ?? null,
    scenes: screenplay.scenes.map((scene) => sceneJson(script, scene)),
    sections: screenplay.sections.map(({ depth, text, range, synopses }) => ({
      depth,
      text,
      line: lineOf(script, range.start),
      synopses: synopses.map((synopsis) => synopsis.text),
    })),
    counts: { ...screenplay.counts },
  };
}

function sceneJson(script: LoadedScript, scene: Scene) {
  const { heading } = scene;
  return {
    ordinal: scene.ordinal,
    number: heading.sceneNumber?.text ?? null,
    heading: heading.text,
    interiorExterior: heading.interiorExterior ?? null,
    location: heading.location?.text ?? null,
    subLocations: heading.subLocations.map(({ text }) => text),
    timeOfDay: heading.timeOfDay?.text ?? null,
    extensions: heading.extensions.map(({ text }) => text),
    line: lineOf(script, heading.range.start),
    synopses: scene.synopses.map(({ text }) => text),
    characters: castOf(script, scene),
    notes: scene.notes.length,
    words: scene.counts.words,
  };
}

const csvHeader = [
  'file',
  'line',
  'kind',
  'depth',
  'number',
  'heading',
  'interiorExterior',
  'location',
  'subLocation',
  'timeOfDay',
  'characters',
  'notes',
  'words',
];

function csvRows(script: LoadedScript): readonly (readonly Cell[])[] {
  return entriesOf(script).map((entry) => {
    const place: readonly Cell[] = [script.file, lineOf(script, startOf(entry)), entry.kind];
    if (entry.kind === 'section')
      return [...place, entry.section.depth, '', entry.section.text, ...emptyCells(7)];
    return [...place, '', ...sceneCells(script, entry.scene)];
  });
}

function sceneCells(script: LoadedScript, scene: Scene): readonly Cell[] {
  const { heading } = scene;
  return [
    heading.sceneNumber?.text,
    heading.text,
    heading.interiorExterior,
    heading.location?.text,
    heading.subLocations.map(({ text }) => text).join(' - '),
    heading.timeOfDay?.text,
    castOf(script, scene).join('; '),
    scene.notes.length,
    scene.counts.words,
  ];
}

function emptyCells(count: number): readonly Cell[] {
  return Array.from({ length: count }, () => undefined);
}
