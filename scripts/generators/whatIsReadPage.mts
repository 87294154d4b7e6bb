/** The tables of presets and parentheticals in the page about what is read aloud; the rest of it is written by hand. */
import { type DeliveryRow, deliveryTable } from '../../server/src/core/tableRead/delivery';
import { type Reading, type SpokenKind, spokenKinds } from '../../server/src/core/tableRead/model';
import { styleOf } from '../../server/src/core/tableRead/presets';

const presets = {
  All: styleOf('all'),
  'Table read': styleOf('tableRead'),
  'Dialogue only': styleOf('dialogueOnly'),
};

const kinds: Readonly<Record<SpokenKind, string>> = {
  titlePage: 'title page: title, credit, author, source',
  section: 'acts and sections',
  heading: 'scene headings',
  action: 'action',
  shot: 'shots',
  centered: 'centered text',
  transition: 'transitions',
  cue: 'names above speeches',
  extension: '(V.O.), (O.S.)',
  parenthetical: 'parentheticals',
  dialogue: 'dialogue',
  lyric: 'lyrics',
};
const readers: Readonly<Record<Reading, string>> = {
  hidden: '',
  narrator: 'narrator',
  character: 'character',
};

/** @throws where the page has lost the place of a table */
export function whatIsReadPage(current: string): string {
  return put(put(current, 'presets', presetTable()), 'parentheticals', deliveries());
}

function put(page: string, name: string, table: string): string {
  const opening = `<!-- ${name}: made by npm run generate -->`;
  const closing = `<!-- end of ${name} -->`;
  const [start, end] = [page.indexOf(opening), page.indexOf(closing)];
  if (start < 0 || end < start)
    throw new Error(`docs/what-is-read.md has no place for the table of ${name}.`);
  return `${page.slice(0, start)}${opening}\n\n${table}\n\n${page.slice(end)}`;
}

function presetTable(): string {
  const styles = Object.values(presets);
  const rows = spokenKinds.map(
    (kind) => `| ${kinds[kind]} | ${styles.map((style) => readers[style[kind]]).join(' | ')} |`,
  );
  return [`|  | ${Object.keys(presets).join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
}

function deliveries(): string {
  return ['| parenthetical | is heard as |', '|---|---|', ...deliveryTable.map(delivery)].join('\n');
}

function delivery({ words, delivery: factors, pauseMs }: DeliveryRow): string {
  const parts = Object.entries(factors ?? {}).map(([part, factor]) => `${part} ${factor}`);
  const pause = pauseMs === undefined ? [] : [`${pauseMs / 1000} s of silence`];
  const effect = [...parts, ...pause].join(', ');
  return `| ${words.join(', ')} | ${effect === '' ? 'the voice’s own manner' : effect} |`;
}
