/**
 * How long it takes to know the pages of a script: all of them from a tree just parsed, and again after an edit. The
 * scripts are made here, so that the figures can be had on any clone.
 */
import { type Pagination, paginate } from '../../server/src/core/pagination/pagination';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import { createRandom } from '../support/random';
import { makeScript } from './resolve.mjs';
import { type BenchTable, milliseconds, percentile } from './table';

/** Processor time of what `prepare` hands out, after two thirds as many runs to warm up; the preparation does not count. */
export function measure(runs: number, prepare: () => () => unknown): number[] {
  for (let run = 0; run < Math.floor((runs * 2) / 3); run++) prepare()();
  const times = Array.from({ length: runs }, () => {
    const work = prepare();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b);
}

function row(what: string, pages: number, times: readonly number[]): readonly string[] {
  const [median, slow] = [percentile(times, 0.5), percentile(times, 0.99)];
  return [what, String(pages), milliseconds(median), milliseconds(slow), String(times.length)];
}

/** What the status bar shows: the page at the caret, how many there are, and the length of the whole. */
function read(pagination: Pagination, at: number): number {
  return pagination.pageCount + pagination.eighths + (pagination.placeOf(at)?.page.number.length ?? 0);
}

function fromCold(what: string, scenes: number, runs: number): readonly string[] {
  const text = makeScript(scenes);
  const { pageCount } = paginate(parse(text));
  const times = measure(runs, () => {
    const tree = parse(text);
    return () => read(paginate(tree), text.length / 2);
  });
  return row(what, pageCount, times);
}

function afterEdits(what: string, scenes: number, runs: number, typed: string): readonly string[] {
  const { below } = createRandom(9);
  let tree = parse(makeScript(scenes));
  let pagination = paginate(tree);
  const times = measure(runs, () => {
    const at = below(tree.length);
    tree = applyEdit(tree, { start: at, end: at, text: typed });
    return () => {
      pagination = paginate(tree, {}, pagination);
      return read(pagination, at);
    };
  });
  return row(what, pagination.pageCount, times);
}

export function tables(): BenchTable[] {
  return [
    {
      title: 'Pages of a script',
      about: 'After parsing, which is not counted. Edits are at random places, one after another.',
      columns: ['script', 'pages', 'median ms', '99th percentile ms', 'runs'],
      rows: [
        fromCold('a feature, all pages', 160, 200),
        afterEdits('a feature, after a letter', 160, 1500, 'x'),
        afterEdits('a feature, after a new scene', 160, 200, '\n\nINT. BAR - DAY\n\nRain.\n\n'),
        fromCold('15,000 scenes, all pages', 15_000, 1),
        afterEdits('15,000 scenes, after a letter', 15_000, 30, 'x'),
      ],
    },
  ];
}
