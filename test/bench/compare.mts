/**
 * How long it takes to compare two drafts, from their texts: both parsed, resolved and aligned. The scripts are made here,
 * so that the figures can be had on any clone; where a real feature lies beside the checkout it is measured too.
 */
import { alignDrafts } from '../../server/src/core/revision/alignDrafts';
import { alignElements } from '../../server/src/core/revision/alignElements';
import { passagesOf } from '../../server/src/core/screenplay/passage';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { generateScript } from '../support/generateScript';
import { createRandom } from '../support/random';
import { type Operation, redraft } from '../support/redraft';
import { sharedScripts } from '../support/sharedScripts';
import { measure } from './paginate.mjs';
import { makeScript } from './resolve.mjs';
import { type BenchTable, milliseconds, percentile } from './table';

interface Drafts {
  readonly before: string;
  readonly after: string;
}

const aLittle: readonly Operation[] = ['move', 'remove', 'insert', 'rewrite', 'split', 'merge'];
const everything: readonly Operation[] = [...aLittle, 'renamePlace', 'renamePerson', 'reflow'];

function draftsOf(text: string, operations: readonly Operation[], share: number): Drafts {
  const after = redraft(text, operations, createRandom(5), share)?.text;
  if (after === undefined) throw new Error('a script of too few scenes');
  return { before: text, after };
}

function fromTexts(what: string, { before, after }: Drafts, runs: number): readonly string[] {
  const times = measure(runs, () => () => alignDrafts(resolve(parse(before)), resolve(parse(after))));
  return row(what, times);
}

/** When the drafts have been read already, as in the editor. */
function whenRead(what: string, { before, after }: Drafts, runs: number): readonly string[] {
  const [a, b] = [resolve(parse(before)), resolve(parse(after))];
  for (const draft of [a, b]) passagesOf(draft);
  return row(
    what,
    measure(runs, () => () => alignDrafts(a, b)),
  );
}

function everyElement(what: string, { before, after }: Drafts, runs: number): readonly string[] {
  const [a, b] = [resolve(parse(before)), resolve(parse(after))];
  const { pairs } = alignDrafts(a, b);
  const [xs, ys] = [a, b].map((draft) => passagesOf(draft).filter(({ scene }) => scene));
  const work = () => {
    for (const pair of pairs) {
      const [x, y] = [xs?.[pair.a - 1], ys?.[pair.b - 1]];
      if (x && y) alignElements(x, y);
    }
  };
  return row(
    what,
    measure(runs, () => work),
  );
}

function row(what: string, times: readonly number[]): readonly string[] {
  const [median, slow] = [percentile(times, 0.5), percentile(times, 0.99)];
  return [what, milliseconds(median), milliseconds(slow), String(times.length)];
}

export function tables(): BenchTable[] {
  const generated = draftsOf(makeScript(200), aLittle, 0.05);
  const rewritten = draftsOf(generateScript({ scenes: 150, seed: 1 }), everything, 0.1);
  const real = [...sharedScripts()].sort((a, b) => b.text.length - a.text.length)[0];
  const feature = real && real.text.length > 100_000 ? draftsOf(real.text, everything, 0.1) : undefined;
  return [
    {
      title: 'Comparing two drafts',
      about:
        'Two drafts of 120 pages, from their texts to what became of each scene: parsed, resolved and aligned. In the second and third nearly every scene differs.',
      columns: ['drafts', 'median ms', '99th percentile ms', 'runs'],
      rows: [
        fromTexts('a twentieth of the scenes touched by each of six operations', generated, 100),
        fromTexts('the same, a tenth, with a place and a person renamed, all wrapped anew', rewritten, 100),
        ...(feature ? [fromTexts('the same with a real feature', feature, 100)] : []),
        ...(feature ? [whenRead('a real feature, both drafts read already', feature, 100)] : []),
        ...(feature ? [everyElement('every element of every pair, down to the word', feature, 40)] : []),
        fromTexts('3,000 scenes', draftsOf(makeScript(3000), aLittle, 0.01), 3),
      ],
    },
  ];
}
