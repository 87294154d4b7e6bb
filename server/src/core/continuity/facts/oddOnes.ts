import type { PlacedPassage } from '../../screenplay/passage';
import { type Range, shift } from '../../text/range';
import { isConvention } from './convention';

/** The few that are written otherwise than nearly all, and one of the many to show beside them. */
export interface OddOnes<F> {
  /** Ranges count from the start of the file. */
  readonly odd: readonly F[];
  readonly example: Range;
  /** How many are as the example is. */
  readonly count: number;
}

/** @returns undefined where there are no odd ones, or so many that the others are no convention */
export function oddOnes<F extends { readonly range: Range }>(
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => F | undefined,
  isOdd: (fact: F) => boolean,
): OddOnes<F> | undefined {
  const odd: F[] = [];
  let example: Range | undefined;
  let count = 0;
  for (const placed of passages) {
    const fact = facts(placed);
    if (!fact) continue;
    if (isOdd(fact)) odd.push({ ...fact, range: shift(fact.range, placed.offset) });
    else {
      count++;
      example ??= shift(fact.range, placed.offset);
    }
  }
  return example && odd.length > 0 && isConvention(count, odd.length) ? { odd, example, count } : undefined;
}
