import type { Finding, FixEdit } from '../core/continuity/finding';

/**
 * The edits of several fixes at once. Of two fixes that meet, the first stands and the other waits: half a fix is
 * worse than none. Two that do the very same are both done.
 */
export interface MergedFixes {
  /** In order, without overlaps. */
  readonly edits: readonly FixEdit[];
  /** How many of the findings they fix. */
  readonly fixed: number;
}

export function mergeFixes(findings: readonly Finding[]): MergedFixes {
  const edits: FixEdit[] = [];
  let fixed = 0;
  for (const { fix } of findings) {
    if (!fix) continue;
    const places = fix.edits.map((edit) => placeOf(edit, edits));
    if (places.includes('taken')) continue;
    fixed++;
    for (const edit of fix.edits) {
      const at = placeOf(edit, edits);
      if (typeof at === 'number') edits.splice(at, 0, edit);
    }
  }
  return { edits, fixed };
}

/** Where among the sorted edits this one goes. Two insertions at one place meet as well: their order would be a guess. */
function placeOf(edit: FixEdit, edits: readonly FixEdit[]): number | 'there' | 'taken' {
  const { start, end } = edit.range;
  const at = firstAfter(start, edits);
  const before = edits[at - 1];
  const after = edits[at];
  if (before && isSame(before, edit)) return 'there';
  if (before && (before.range.start === start || before.range.end > start)) return 'taken';
  return after && after.range.start < end ? 'taken' : at;
}

/** The index of the first edit that begins after `offset`. */
function firstAfter(offset: number, edits: readonly FixEdit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(a: FixEdit, b: FixEdit): boolean {
  return a.text === b.text && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** @param edits in order, without overlaps */
export function applyEdits(text: string, edits: readonly FixEdit[]): string {
  let end = 0;
  const parts = edits.flatMap(({ range, text: inserted }) => {
    const kept = text.slice(end, range.start);
    end = range.end;
    return [kept, inserted];
  });
  return [...parts, text.slice(end)].join('');
}
