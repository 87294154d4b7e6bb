import type { NoteTag } from '../../core/screenplay/model';
import type { Command } from '../command';
import { formatOption, type Report } from '../formats';
import { reportScripts } from '../reportScripts';
import { type LoadedScript, lineOf, scriptOptions } from '../scripts';
import { textTable } from '../textTable';

/** One tag where it stands. */
interface PlacedTag {
  readonly file: string;
  readonly line: number;
  readonly category: string;
  readonly value: string;
  readonly owner: string | null;
  readonly scene: {
    readonly ordinal: number;
    readonly number: string | null;
    readonly heading: string;
  } | null;
}

export const tags: Command = {
  name: 'tags',
  summary: 'what notes tag: props, wardrobe, vehicles …, scene by scene',
  usage: 'FILE… [options]',
  description: ['A tag is a note such as [[prop: revolver]] or [[wardrobe: red coat | MARIA]].'],
  options: [formatOption, ...scriptOptions],
  examples: [
    { line: 'closed-set tags pilot.fountain', doc: 'Every tag, with its scene.' },
    {
      line: 'closed-set tags season --format csv > breakdown.csv',
      doc: 'All tags of a season, for a spreadsheet.',
    },
  ],
  run: (args, io) => reportScripts(args, io, (scripts) => tagsReport(scripts.flatMap(tagsOf))),
};

function tagsOf(script: LoadedScript): readonly PlacedTag[] {
  return script.screenplay.tags.map((tag) => ({
    file: script.file,
    line: lineOf(script, tag.range.start),
    category: tag.category,
    value: tag.value.text,
    owner: tag.owner?.text ?? null,
    scene: sceneOf(script, tag),
  }));
}

function sceneOf({ screenplay }: LoadedScript, tag: NoteTag): PlacedTag['scene'] {
  const scene = screenplay.scenes.find(({ ordinal }) => ordinal === tag.scene);
  if (!scene) return null;
  const { text: heading, sceneNumber } = scene.heading;
  return { ordinal: scene.ordinal, number: sceneNumber?.text ?? null, heading };
}

const columns = [
  { title: 'Place' },
  { title: 'Category' },
  { title: 'Element' },
  { title: 'Of' },
  { title: 'Scene' },
];
const csvHeader = ['file', 'line', 'category', 'value', 'owner', 'scene', 'sceneNumber', 'heading'];

function tagsReport(all: readonly PlacedTag[]): Report {
  return {
    text: () => textTable(columns, all.map(textRow)),
    json: () => all,
    csv: () => ({ header: csvHeader, rows: all.map(csvRow) }),
  };
}

function textRow(tag: PlacedTag): readonly string[] {
  const scene = tag.scene ? `${tag.scene.number ?? tag.scene.ordinal} ${tag.scene.heading}` : '';
  return [`${tag.file}:${tag.line}`, tag.category, tag.value, tag.owner ?? '', scene];
}

function csvRow({ file, line, category, value, owner, scene }: PlacedTag) {
  return [
    file,
    line,
    category,
    value,
    owner ?? undefined,
    scene?.ordinal,
    scene?.number ?? undefined,
    scene?.heading,
  ];
}
