import type { PlacedPassage } from '../screenplay/passage';
import { type Range, shift } from '../text/range';
import type { Finding } from './finding';

/**
 * A letter typed into one passage seldom changes what a rule gathered from it. A rule that looked at nothing but what
 * it gathers then finds what it found before, which only has to be moved.
 */
export interface PassageEdit {
  readonly before: PlacedPassage;
  readonly after: PlacedPassage;
}

/** What an edit changed, if that is the words of one passage; none where a heading changed, or more than one. */
export function editBetween(
  from: readonly PlacedPassage[],
  to: readonly PlacedPassage[],
): PassageEdit | undefined {
  if (from.length !== to.length) return undefined;
  const isChanged = ({ passage }: PlacedPassage, index: number) => passage !== from[index]?.passage;
  const index = to.findIndex(isChanged);
  const [before, after] = [from[index], to[index]];
  if (!before || !after || to.findLastIndex(isChanged) !== index) return undefined;
  return headingOf(before) === headingOf(after) ? { before, after } : undefined;
}

function headingOf({ passage: { heading, text } }: PlacedPassage): string | undefined {
  return heading && text.slice(0, heading.range.end);
}

/** True where both are built alike of equal values; of classes only maps are looked into. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isAlike(each, b[index]));
  }
  if (a instanceof Map && b instanceof Map) return isAlike([...a], [...b]);
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isAlike(a[key], b[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** What stands behind the edited passage goes along with the text; all else is the very same. */
export function moveFindings(
  findings: readonly Finding[],
  { before, after }: PassageEdit,
): readonly Finding[] {
  const end = before.offset + before.passage.text.length;
  const by = after.passage.text.length - before.passage.text.length;
  if (by === 0 || findings.length === 0) return findings;
  return findings.map((finding) => moveFinding(finding, end, by));
}

function moveFinding(finding: Finding, from: number, by: number): Finding {
  const { range, evidence, fix } = finding;
  const isBehind = range.start >= from;
  // An insertion just there may be at the end of one passage or at the start of the next.
  const move = (each: Range): Range => {
    const isMoved = each.start === from && each.end === from ? isBehind : each.start >= from;
    return isMoved ? shift(each, by) : each;
  };
  if (!isBehind && evidence.length === 0 && !fix) return finding;
  return {
    ...finding,
    range: move(range),
    evidence: evidence.map((each) => (each.uri === undefined ? { ...each, range: move(each.range) } : each)),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: move(edit.range) })) } }),
  };
}
