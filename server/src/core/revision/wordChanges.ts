import { diffLists, type Hunk } from './diff';
import type { WordChange } from './model';
import type { Tokens } from './tokens';

/**
 * What differs within a passage, word by word, as a person would mark it: a lone word that stayed between two changes
 * belongs to them.
 */

/** So many tokens between two changes do not keep them apart. */
const tooLittleBetween = 1;

/** @param offsetA what is added to the places of tokens to count from the start of the file */
export function wordChanges(a: Tokens, b: Tokens, offsetA: number, offsetB: number): readonly WordChange[] {
  return joined(diffLists(a.ids, b.ids)).map(({ a: [startA, endA], b: [startB, endB] }) => ({
    a: rangeOf(a, startA, endA, offsetA),
    b: rangeOf(b, startB, endB, offsetB),
  }));
}

function joined(hunks: readonly Hunk[]): readonly Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    const isReplaced = last && last.a[0] < last.a[1] && last.b[0] < last.b[1];
    if (
      isReplaced &&
      hunk.a[0] - last.a[1] <= tooLittleBetween &&
      hunk.a[0] < hunk.a[1] &&
      hunk.b[0] < hunk.b[1]
    )
      out[out.length - 1] = { a: [last.a[0], hunk.a[1]], b: [last.b[0], hunk.b[1]] };
    else out.push(hunk);
  }
  return out;
}

/** An empty stretch stands behind the token before it. */
function rangeOf({ starts, ends }: Tokens, from: number, to: number, offset: number) {
  if (from === to) {
    const at = (from > 0 ? ends[from - 1] : starts[0]) ?? 0;
    return { start: at + offset, end: at + offset };
  }
  return { start: (starts[from] ?? 0) + offset, end: (ends[to - 1] ?? 0) + offset };
}
