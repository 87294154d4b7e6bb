/**
 * The order of scene numbers as they are printed. A number is a string, never computed with.
 */

/** Digits, then letters, then digits again: `12`, `12A`, `A12`, `12AB`, `12-3`. */
const pieces = /\d+|\p{L}+/gu;

/**
 * Orders scene numbers as a production does: 12 < 12A < 12B < 12AA < 13, and A12 < 12, since a letter in front
 * marks a scene that was put in before. Letter case counts for nothing.
 * Source: general practice of numbering inserted scenes.
 *
 * @returns below zero where `a` comes first, above zero where `b` does, zero for the same number.
 */
export function compareSceneNumbers(a: string, b: string): number {
  const left = split(a);
  const right = split(b);
  return (
    left.number - right.number ||
    comparePrefixes(left.prefix, right.prefix) ||
    compareLists(left.rest, right.rest)
  );
}

interface SceneNumber {
  readonly prefix: string;
  readonly number: number;
  readonly rest: readonly string[];
}

function split(text: string): SceneNumber {
  const found = text.toUpperCase().match(pieces) ?? [];
  const at = found.findIndex((piece) => isDigits(piece));
  if (at < 0) return { prefix: '', number: Number.POSITIVE_INFINITY, rest: found };
  return { prefix: found.slice(0, at).join(''), number: Number(found[at]), rest: found.slice(at + 1) };
}

/** A letter in front puts a scene before the plain number; A12 before B12 before 12. */
function comparePrefixes(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return 1;
  if (b === '') return -1;
  return compareLetters(a, b);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = comparePieces(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePieces(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  if (isDigits(a) && isDigits(b)) return Number(a) - Number(b);
  return compareLetters(a, b);
}

/** Fewer letters first: 12Z comes before 12AA. */
function compareLetters(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isDigits(text: string): boolean {
  return /^\d/.test(text);
}
