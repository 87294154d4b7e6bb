import {
  type ComparedScene,
  compareDrafts,
  type DraftComparison,
  elementsOf,
} from '../../ide/compare/compareDrafts';
import { compareMarkdown, labelOf } from '../../ide/compare/compareMarkdown';
import { columnTitles, overview, rowDetails, statusWord } from '../../ide/compare/compareSentences';
import { type WordPiece, wordPieces } from '../../ide/compare/wordPieces';
import { english } from '../../ide/localize';
import type { Command } from '../command';
import { loadDrafts } from '../drafts';
import { type OptionSpec, UsageError } from '../options';
import { type LoadedScript, scriptOptions } from '../scripts';
import { printable, textTable } from '../textTable';

const formatOption: OptionSpec = {
  name: 'format',
  value: 'FORMAT',
  choices: ['text', 'markdown', 'json'],
  default: 'text',
  doc: 'How to write the comparison.',
};

const wordsOption: OptionSpec = {
  name: 'words',
  doc: 'The words that differ, scene by scene, as well.',
};

export const compare: Command = {
  name: 'compare',
  summary: 'what became of each scene from one draft to the next, from files or git',
  usage: 'A B [options]',
  description: [
    'A is the earlier draft, B the later one. Each is a file, - for standard input, or REVISION:FILE, a file as it was ' +
      'at a git commit, branch or tag; FILE is named from this folder, or from the top of the repository.',
    'Scenes find each other by what stands in them, whatever their numbers are. White space, wrapping, scene numbers, ' +
      'page breaks and page-lock marks, notes and synopses change no scene.',
  ],
  options: [formatOption, wordsOption, ...scriptOptions],
  examples: [
    { line: 'closed-set compare blue.fountain pink.fountain', doc: 'What became of each scene.' },
    {
      line: 'closed-set compare HEAD~3:pilot.fountain pilot.fountain --words',
      doc: 'Since three commits ago, with the words.',
    },
  ],
  run: async (args, io) => {
    if (args.files.length !== 2) throw new UsageError('Name two drafts, the earlier one first.');
    const drafts = await loadDrafts(args, io);
    const [before, after] = drafts;
    if (!before || !after) return 2;
    const comparison = compareDrafts(before, after);
    const named = { before: before.file, after: after.file };
    const words = args.switches.has('words');
    io.stdout.write(written(comparison, named, words, args.values.format));
    return 0;
  },
};

type Named = Readonly<Record<'before' | 'after', LoadedScript['file']>>;

function written(
  comparison: DraftComparison,
  named: Named,
  words: boolean,
  format: string | undefined,
): string {
  if (format === 'json') return `${JSON.stringify(compareJson(comparison, words), null, 2)}\n`;
  if (format === 'markdown') return compareMarkdown(comparison, { ...named, words, localize: english });
  return compareText(comparison, named, words);
}

function compareJson(comparison: DraftComparison, words: boolean) {
  const { pairs, removed, inserted, rows } = comparison;
  const elements = words ? elementsOf(comparison) : undefined;
  const rowOf = new Map(rows.map((row) => [`${row.before?.ordinal} ${row.after?.ordinal}`, row]));
  return {
    pairs: pairs.map(({ a, b, status }) => {
      const row = rowOf.get(`${a} ${b}`);
      if (!elements || !row) return { a, b, status };
      return { a, b, status, also: row.also, changes: changesJson(row, comparison, elements) };
    }),
    removed,
    inserted,
  };
}

function changesJson(
  { before, after }: ComparedScene,
  comparison: DraftComparison,
  elements: ReturnType<typeof elementsOf>,
) {
  const changes = before && after ? elements(before, after) : [];
  return changes
    .filter(({ kind }) => kind !== 'same')
    .map((change) => ({
      kind: change.kind,
      element: change.element,
      a: comparison.before.tree.slice(change.a),
      b: comparison.after.tree.slice(change.b),
    }));
}

function compareText(comparison: DraftComparison, { before, after }: Named, words: boolean): string {
  const [a, b, what, scene, more] = columnTitles(english);
  const columns = [
    { title: a, right: true },
    { title: b, right: true },
    { title: what },
    { title: scene },
    { title: more },
  ];
  const rows = comparison.rows
    .filter(({ status }) => status !== 'unchanged')
    .map((row) => [
      String(row.before?.ordinal ?? ''),
      String(row.after?.ordinal ?? ''),
      statusWord(row.status, english),
      labelOf(row),
      rowDetails(row, english),
    ]);
  const head = [`${before} → ${after}`, ...overview(comparison, english)]
    .map((line) => `${printable(line)}\n`)
    .join('');
  const table = rows.length === 0 ? '' : `\n${textTable(columns, rows)}`;
  return head + table + (words ? wordsText(comparison) : '');
}

const signs = { changed: '~', moved: '>', removed: '-', inserted: '+', same: ' ' } as const;

/** As `git diff --word-diff` marks words: `[-old-]{+new+}`. */
function wordsText(comparison: DraftComparison): string {
  const elements = elementsOf(comparison);
  return comparison.rows
    .flatMap((row) => {
      const changes = row.before && row.after ? elements(row.before, row.after) : [];
      const lines = changes
        .filter(({ kind }) => kind !== 'same')
        .map((change) => {
          const pieces = wordPieces(change, comparison.before, comparison.after).map(pieceText(change.kind));
          return `  ${signs[change.kind]} ${pieces.join('')}\n`;
        });
      if (lines.length === 0) return [];
      const head = `\n${row.before?.ordinal} → ${row.after?.ordinal}  ${printable(labelOf(row))}\n`;
      return [head, ...lines];
    })
    .join('');
}

function pieceText(change: keyof typeof signs): (piece: WordPiece) => string {
  return ({ kind, text }) => {
    const shown = printable(text);
    if (kind === 'same' || change === 'removed' || change === 'inserted') return shown;
    return kind === 'removed' ? `[-${shown}-]` : `{+${shown}+}`;
  };
}
