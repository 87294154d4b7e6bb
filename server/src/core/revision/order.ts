import type { Matching } from './matching';

/** Which scenes kept their order: the most of them, and among as many those with the most words. */

/** Above the words of any script, so that one scene more outweighs all words. */
const oneScene = 1e8;

/**
 * The heaviest sequence in which no value is below one before it, by index, in O(n log n).
 *
 * @param weights above zero, one for each value
 * @returns for each value whether it belongs to it
 */
export function heaviestAscending(values: readonly number[], weights: readonly number[]): readonly boolean[] {
  const size =
    Math.max(
      0,
      ...values.slice(0, 1),
      values.reduce((most, value) => Math.max(most, value), 0),
    ) + 1;
  /** A Fenwick tree of the best end at or below a value. */
  const best = new Int32Array(size + 1).fill(-1);
  const totals = new Float64Array(values.length);
  const before = new Int32Array(values.length).fill(-1);
  const heavier = (x: number, y: number) =>
    y === -1 || (x !== -1 && (totals[x] ?? 0) > (totals[y] ?? 0)) ? x : y;
  let end = -1;
  values.forEach((value, at) => {
    let previous = -1;
    for (let i = value + 1; i > 0; i -= i & -i) previous = heavier(best[i] ?? -1, previous);
    before[at] = previous;
    totals[at] = (previous === -1 ? 0 : (totals[previous] ?? 0)) + (weights[at] ?? 0);
    for (let i = value + 1; i <= size; i += i & -i) best[i] = heavier(at, best[i] ?? -1);
    end = heavier(at, end);
  });
  const kept = values.map(() => false);
  for (let at = end; at !== -1; at = before[at] ?? -1) kept[at] = true;
  return kept;
}

/** For each scene of A its partner where it kept its order, else -1. */
export function anchorsOf({ a, partnerOfA }: Matching): Int32Array {
  const pairs = [...partnerOfA.keys()].filter((at) => partnerOfA[at] !== -1);
  const kept = heaviestAscending(
    pairs.map((at) => partnerOfA[at] ?? 0),
    pairs.map((at) => weightOf(a[at]?.tokens.length ?? 0)),
  );
  const anchors = new Int32Array(partnerOfA.length).fill(-1);
  pairs.forEach((at, index) => {
    if (kept[index]) anchors[at] = partnerOfA[at] ?? -1;
  });
  return anchors;
}

export function weightOf(tokens: number): number {
  return oneScene + tokens;
}
