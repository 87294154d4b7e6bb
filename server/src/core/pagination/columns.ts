/**
 * How many columns a character takes in a font where most take one. Knows nothing of words and lines.
 */

/** First and last code points of what is as wide as two. Source: Unicode Standard Annex 11, the classes W and F. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const firstWide = 0x1100;

/** Marks that stand on the character before them, and characters that only steer. */
const noInk = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Nothing below this code point is a mark or wide, but for the soft hyphen. */
const firstSpecial = 0x300;
const softHyphen = 0xad;
const tab = 0x09;
const tabColumns = 4;

/** @returns 0 for combining marks, 2 for wide characters, 4 for a tab, 1 for every other code point. */
export function columnsOf(code: number): number {
  if (code < firstSpecial) return code === tab ? tabColumns : code === softHyphen ? 0 : 1;
  if (isCurlyQuoteOrDash(code)) return 1;
  if (isWide(code)) return 2;
  return noInk.test(String.fromCodePoint(code)) ? 0 : 1;
}

/** The commonest characters beyond Latin in a script, answered without a search. */
function isCurlyQuoteOrDash(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

/** True for ideographs, kana, hangul and the like: a line may end after any of them. */
export function isWide(code: number): boolean {
  return code >= firstWide && wide.some(([first, last]) => first <= code && code <= last);
}
