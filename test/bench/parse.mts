import { parser as awParser } from 'aw-parser';
import { Fountain } from 'fountain-js';
import { parse as parseWithFountainParser } from 'fountain-parser';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import type { ScriptTree, TextEdit } from '../../server/src/core/syntax/tree';
import { generateScript } from '../support/generateScript';
import { createRandom } from '../support/random';
import { featureScript } from '../support/sharedScripts';
import { type BenchTable, milliseconds, percentile, timed } from './table';

/** How fast scripts are parsed, beside other parsers in the same process, and parsed again after an edit. */
interface Parser {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

const awOptions = {
  print_headers: true,
  print_actions: true,
  print_dialogues: true,
  print_notes: true,
  print_sections: true,
};

const parsers: readonly Parser[] = [
  { name: 'Closed Set', parse: (text) => parse(text).problems() },
  { name: 'aw-parser 0.1.1', parse: (text) => awParser.parse(text, awOptions) },
  { name: 'fountain-parser 1.1.2', parse: (text) => parseWithFountainParser(text) },
  { name: 'fountain-js 1.2.4', parse: (text) => new Fountain().parse(text, true) },
];

/** No parser is asked to run longer than about this. In milliseconds. */
const patience = 10_000;

/** As many runs as fit: the first tells how long the others may take, and some warm up. */
function median(text: string, work: (text: string) => unknown): number {
  const first = timed(1, () => work(text))[0] ?? 0;
  const runs = Math.max(1, Math.min(200, Math.floor(patience / 4 / first)));
  timed(Math.floor(runs / 2), () => work(text));
  return percentile(
    timed(runs, () => work(text)),
    0.5,
  );
}

function speed(text: string, time: number): string {
  return `${(Buffer.byteLength(text) / 1000 / time).toFixed(1)} MB/s`;
}

function peersTable(what: string, feature: string): BenchTable {
  const ten = `${feature}\n\n`.repeat(10);
  const rows = parsers.map(({ name, parse: work }) => {
    const once = median(feature, work);
    const often = median(ten, work);
    return [
      name,
      `${milliseconds(once)} ms`,
      speed(feature, once),
      `${milliseconds(often)} ms`,
      speed(ten, often),
      (often / once).toFixed(1),
    ];
  });
  return {
    title: `Parsing ${what}, and ten of it in one file`,
    about: `Medians; the script has ${kilobytes(feature)}. Ours gives ranges and problems, the others neither; the last column is 10 for a parser that is linear.`,
    columns: ['parser', 'one', 'speed', 'ten', 'speed', 'ten : one'],
    rows,
  };
}

function kilobytes(text: string): string {
  return `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
}

function linearityTable(feature: string): BenchTable {
  const rows = [1, 3, 10, 30, 100].map((times) => {
    const text = `${feature}\n\n`.repeat(times);
    const time = median(text, (script) => parse(script).problems());
    const { chunks } = parse(text);
    return [kilobytes(text), `${chunks.length}`, `${milliseconds(time)} ms`, speed(text, time)];
  });
  return {
    title: 'Parsing longer and longer files',
    about: 'Closed Set, medians. A chunk is what an edit replaces: a scene, or part of a long one.',
    columns: ['file', 'chunks', 'time', 'speed'],
    rows,
  };
}

type Typist = (tree: ScriptTree, below: (limit: number) => number) => TextEdit;

const letter: Typist = (tree, below) => {
  const at = below(tree.length);
  return { start: at, end: at, text: 'x' };
};

const line: Typist = (tree, below) => {
  const at = below(tree.length);
  return { start: at, end: at, text: '\n\nINT. BAR - DAY\n\n' };
};

const deletion: Typist = (tree, below) => {
  const start = below(tree.length - 40);
  return { start, end: start + 40, text: '' };
};

/** The opener that swallows nothing: the rest of the file must be known to hold no closer. */
const boneyard: Typist = (tree, below) => ({ ...letter(tree, below), text: '/*' });

function editRow(name: string, script: string, edits: readonly [string, Typist]): string[] {
  const [what, typist] = edits;
  const { below } = createRandom(7);
  let tree = parse(script);
  const work = () => {
    tree = applyEdit(tree, typist(tree, below));
  };
  timed(1000, work);
  const times = timed(3000, work);
  return [name, what, ...[0.5, 0.99, 1].map((share) => `${milliseconds(percentile(times, share))} ms`)];
}

function editsTable(feature: string): BenchTable {
  const scripts: readonly (readonly [string, string])[] = [
    [`a feature, ${kilobytes(feature)}`, feature],
    [`a hundred, ${kilobytes(feature.repeat(100))}`, `${feature}\n\n`.repeat(100)],
  ];
  const edits = [
    ['a letter', letter],
    ['a heading', line],
    ['40 characters deleted', deletion],
    ['`/*`', boneyard],
  ] as const;
  return {
    title: 'From an edit to a new tree',
    about: '3,000 edits each at random places, one after another, after 1,000 to warm up.',
    columns: ['script', 'edit', 'p50', 'p99', 'longest'],
    rows: scripts.flatMap(([name, script]) => edits.map((edit) => editRow(name, script, edit))),
  };
}

export function tables(): BenchTable[] {
  const feature = generateScript({ scenes: 150, seed: 1 });
  const real = featureScript();
  const peers = [peersTable('a generated feature', feature)];
  if (real.name !== 'generated') peers.push(peersTable('a real feature', real.text));
  return [...peers, linearityTable(feature), editsTable(feature)];
}
