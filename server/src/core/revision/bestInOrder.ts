/**
 * The pairs of two lists, in order, with the highest sum of scores. Time and memory grow with the product of the lengths:
 * callers keep it small.
 *
 * @param score of `a[i]` and `b[j]`; zero for what must not be paired
 */
export function bestInOrder(
  lengthA: number,
  lengthB: number,
  score: (i: number, j: number) => number,
): readonly (readonly [i: number, j: number])[] {
  const width = lengthB + 1;
  const best = new Float64Array((lengthA + 1) * width);
  const scores = new Float64Array((lengthA + 1) * width);
  for (let i = lengthA - 1; i >= 0; i--) {
    for (let j = lengthB - 1; j >= 0; j--) {
      const here = i * width + j;
      const value = score(i, j);
      scores[here] = value;
      const together = value > 0 ? value + (best[here + width + 1] ?? 0) : 0;
      best[here] = Math.max(together, best[here + width] ?? 0, best[here + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < lengthA && j < lengthB; ) {
    const here = i * width + j;
    const value = scores[here] ?? 0;
    if (value > 0 && best[here] === value + (best[here + width + 1] ?? 0)) pairs.push([i++, j++]);
    else if (best[here] === best[here + width]) i++;
    else j++;
  }
  return pairs;
}
