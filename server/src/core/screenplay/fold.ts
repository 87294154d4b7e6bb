/**
 * How names are made comparable: letter case, white space and apostrophes count for nothing, accents do. It does
 * not know whose name it folds.
 */

const apostrophe = /[\u2018\u2019\u02bc\u0060\u00b4]/;
const apostrophes = new RegExp(apostrophe, 'g');
/** Any mark that could be one with the letter before it. */
const combining = /\p{M}/u;
/** No mark comes before; far quicker to look for than what a mark is. */
const beyondLatin = /[\u0300-\uffff]/;

const unfolded = /\s\s|[^\S ]/;

/** Runs of white space become one space; none at the ends. */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  return unfolded.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Upper case by the rules of no particular language, with straight apostrophes and single spaces. */
export function foldName(text: string): string {
  return foldWords(foldSpace(text));
}

/** As `foldName`, with white space as it is. */
export function foldWords(text: string): string {
  const upper = text.toUpperCase();
  const composed = beyondLatin.test(upper) && combining.test(upper) ? upper.normalize('NFC') : upper;
  return apostrophe.test(composed) ? composed.replace(apostrophes, "'") : composed;
}

/** `start` to `end` without the white space at its ends. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
