/**
 * Whether a script does one thing so much more often than the other that the other is a slip. A habit that a script
 * does not keep is no convention, and what it breaks no fault.
 */
export function isConvention(doing: number, otherwise: number): boolean {
  return doing >= 3 && doing >= 3 * otherwise;
}

/** The value that is counted most, the first of them where several are. */
export function mostCounted<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

export function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
