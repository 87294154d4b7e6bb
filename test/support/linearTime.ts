import assert from 'node:assert/strict';

/** Whether work on a text takes time in proportion to its length. */

export const megabytes = (text: string, size: number): string =>
  text.repeat(Math.ceil((size * 1e6) / text.length));

export function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The best of three: a machine at work on other things may be slow once. */
function best(work: () => void): number {
  return Math.min(...[1, 2, 3].map(() => milliseconds(work)));
}

/** Eight times the text; a parser that is quadratic takes 64 times as long. What takes no time to speak of has no ratio. */
export function assertLinear(name: string, work: (size: number) => void): void {
  const small = best(() => work(0.01));
  const allowed = 8 * 5 * Math.max(small, 3);
  let large = milliseconds(() => work(0.08));
  // A busy machine, or a heap that other tests filled, may be slow many times; a quadratic parser is slow every time.
  for (let attempt = 0; attempt < 12 && large >= allowed; attempt++) large = milliseconds(() => work(0.08));
  assert.ok(
    large < allowed,
    `${name}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms for 8 times as much`,
  );
}
