import type { Scene } from '../../core/screenplay/model';
import { titleOf } from '../../core/screenplay/title';
import type { Cell } from '../../core/text/csv';
import { outlineItems } from '../../ide/outlineItems';
import { sceneSeconds } from '../../ide/readAloud/sceneTime';
import { castOf } from '../../ide/sceneLabel';
import type { Command } from '../command';
import { counted, formatOption, type Report } from '../formats';
import { reportScripts } from '../reportScripts';
import { type LoadedScript, lineOf, scriptOptions } from '../scripts';
import { printable, textTable } from '../textTable';

export const outline: Command = {
  name: 'outline',
  summary: 'acts, sequences and scenes, with who is in each',
  usage: 'FILE… [options]',
  description: [
    'One line per section and per scene, in order: where it starts, its number, its heading, its script day (D2, N2, ' +
      'X1 for flashbacks and dreams; with a question mark where the script leaves it open) and the cast that is seen ' +
      'or heard in it.',
  ],
  options: [formatOption, ...scriptOptions],
  examples: [
    { line: 'closed-set outline pilot.fountain', doc: 'The outline, for reading.' },
    {
      line: 'closed-set outline season --format csv > scenes.csv',
      doc: 'Every scene of a season, for a spreadsheet.',
    },
  ],
  run: (args, io) => reportScripts(args, io, outlineReport),
};

function outlineReport(scripts: readonly LoadedScript[]): Report {
  return {
    text: () => scripts.map(outlineText).join('\n'),
    json: () => scripts.map(outlineJson),
    csv: () => ({ header: csvHeader, rows: scripts.flatMap(csvRows) }),
  };
}

function outlineText(script: LoadedScript): string {
  const { scenes, words } = script.screenplay.counts;
  const title = titleOf(script.screenplay.titlePage);
  const name = title === undefined ? script.file : `${title} (${script.file})`;
  const columns = [
    { title: 'Line', right: true },
    { title: 'No.' },
    { title: 'Scene' },
    { title: 'Day' },
    { title: 'Cast' },
  ];
  const head = `${printable(name)}: ${counted(scenes, 'scene')}, ${counted(words, 'word')}\n`;
  return head + textTable(columns, textRows(script));
}

function textRows(script: LoadedScript): readonly (readonly string[])[] {
  let depth = 0;
  return outlineItems(script.screenplay).map((item) => {
    const line = String(lineOf(script, item.start));
    if (item.kind === 'section') {
      depth = item.section.depth;
      return [line, '', indented(`${'#'.repeat(depth)} ${item.section.text}`, depth - 1), '', ''];
    }
    const { heading } = item.scene;
    return [
      line,
      heading.sceneNumber?.text ?? '',
      indented(heading.text, depth),
      dayText(script, item.scene),
      castOf(script.screenplay, item.scene).join(', '),
    ];
  });
}

function indented(text: string, depth: number): string {
  return '  '.repeat(depth) + text;
}

function dayText({ screenplay }: LoadedScript, { ordinal }: Scene): string {
  const day = screenplay.scriptDays[ordinal - 1];
  return day ? `${day.label}${day.certain ? '' : '?'}` : '';
}

function dayJson({ screenplay }: LoadedScript, { ordinal }: Scene) {
  const day = screenplay.scriptDays[ordinal - 1];
  if (!day) return null;
  const { label, certain, source, reason } = day;
  return { label, certain, source, reason };
}

function outlineJson(script: LoadedScript) {
  const { screenplay, file } = script;
  const seconds = sceneSeconds(screenplay);
  return {
    file,
    title: titleOf(script.screenplay.titlePage) ?? null,
    scenes: screenplay.scenes.map((scene) => ({
      ...sceneJson(script, scene),
      readAloudSeconds: seconds.get(scene.ordinal) ?? null,
    })),
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
    scriptDay: dayJson(script, scene),
    extensions: heading.extensions.map(({ text }) => text),
    line: lineOf(script, heading.range.start),
    synopses: scene.synopses.map(({ text }) => text),
    characters: castOf(script.screenplay, scene),
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
  'scriptDay',
  'characters',
  'notes',
  'words',
  'readAloudSeconds',
];

function csvRows(script: LoadedScript): readonly (readonly Cell[])[] {
  const seconds = sceneSeconds(script.screenplay);
  return outlineItems(script.screenplay).map((item) => {
    const place: readonly Cell[] = [script.file, lineOf(script, item.start), item.kind];
    if (item.kind === 'section')
      return [...place, item.section.depth, '', item.section.text, ...emptyCells(9)];
    return [...place, '', ...sceneCells(script, item.scene), seconds.get(item.scene.ordinal)];
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
    dayText(script, scene),
    castOf(script.screenplay, scene).join('; '),
    scene.notes.length,
    scene.counts.words,
  ];
}

function emptyCells(count: number): readonly Cell[] {
  return Array.from({ length: count }, () => undefined);
}
