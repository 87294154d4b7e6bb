import type { Passage, PlacedPassage } from '../screenplay/passage';
import { type Range, shift } from '../text/range';
import type { Finding } from './finding';

/**
 * Takes findings over an edit without asking their rules again: those whose passages kept their words are moved to
 * where these stand now, the others are dropped. What slow rules found is shown so until they run again.
 */
export function carryFindings(
  findings: readonly Finding[],
  from: readonly PlacedPassage[],
  to: readonly PlacedPassage[],
): readonly Finding[] {
  if (findings.length === 0) return [];
  const offsets = new Map<Passage, number>(to.map(({ passage, offset }) => [passage, offset]));
  const move = (range: Range): Range | undefined => {
    const holder = holderOf(range, from);
    const now = holder && offsets.get(holder.passage);
    return holder && now !== undefined ? shift(range, now - holder.offset) : undefined;
  };
  return findings.flatMap((finding) => carryFinding(finding, move) ?? []);
}

function carryFinding(finding: Finding, move: (range: Range) => Range | undefined): Finding | undefined {
  const range = move(finding.range);
  const evidence = finding.evidence.map((each) => {
    const moved = each.uri === undefined ? move(each.range) : each.range;
    return moved && { ...each, range: moved };
  });
  const edits = finding.fix?.edits.map((edit) => {
    const moved = move(edit.range);
    return moved && { ...edit, range: moved };
  });
  if (!range || !allThere(evidence) || (edits && !allThere(edits))) return undefined;
  return { ...finding, range, evidence, ...(finding.fix && edits && { fix: { ...finding.fix, edits } }) };
}

function allThere<T>(values: readonly (T | undefined)[]): values is readonly T[] {
  return values.every((value) => value !== undefined);
}

/** The passage that holds the whole range. */
function holderOf({ start, end }: Range, passages: readonly PlacedPassage[]): PlacedPassage | undefined {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.offset ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const found = passages[low];
  return found && end <= found.offset + found.passage.text.length ? found : undefined;
}
