/**
 * Character codes and letter case, as the parser needs them. It knows nothing of lines or of Fountain.
 */

export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const BANG = 33;
export const HASH = 35;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const STAR = 42;
export const DASH = 45;
export const DOT = 46;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const AT = 64;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const CARET = 94;
export const UNDERSCORE = 95;
export const OPEN_BRACE = 123;
export const TILDE = 126;
export const BYTE_ORDER_MARK = 0xfeff;

/** Not a letter: digits, punctuation, white space, halves of surrogate pairs. */
export const NEUTRAL = 1;
export const UPPER = 2;
export const LOWER = 3;
/** A letter of a writing system without case, such as Han or Arabic. */
export const CASELESS = 4;

const UNKNOWN = 0;
const SHARP_S = 0xdf;
const knownClasses = new Uint8Array(0x10000);

/** One of `NEUTRAL`, `UPPER`, `LOWER` and `CASELESS` for a UTF-16 code unit. */
export function letterCase(code: number): number {
  const known = knownClasses[code];
  if (known !== undefined && known !== UNKNOWN) return known;
  const found = findLetterCase(code);
  knownClasses[code] = found;
  return found;
}

function findLetterCase(code: number): number {
  // German writes ß in names set in capitals, so it speaks for neither case.
  if (code === SHARP_S) return NEUTRAL;
  const character = String.fromCharCode(code);
  if (character.toUpperCase() !== character) return LOWER;
  if (character.toLowerCase() !== character) return UPPER;
  return /\p{L}/u.test(character) ? CASELESS : NEUTRAL;
}

export function isWhite(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** True for a line ending, and for `NaN`, which `charCodeAt` gives past the end of a text. */
export function endsLine(code: number): boolean {
  return code === LF || code === CR || Number.isNaN(code);
}

/** A letter of any writing system, or a digit. */
export function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || letterCase(code) !== NEUTRAL;
}

/** The first position in `from` to `to` that is not white space, or `to`. */
export function skipWhite(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what is left of `from` to `to` without its trailing white space. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isWhite(text.charCodeAt(at - 1))) at--;
  return at;
}

/** True for capitals outside of brackets, with at least one letter. Punctuation and digits are of either case. */
export function isCapitals(source: string, from: number, to: number): boolean {
  let depth = 0;
  let hasLetter = false;
  let lowerInside = false;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === OPEN_PAREN) depth++;
    else if (code === CLOSE_PAREN && depth > 0) depth--;
    const letter = letterCase(code);
    if (letter === UPPER) hasLetter = hasLetter || depth === 0;
    else if (letter === LOWER || letter === CASELESS) {
      if (depth === 0) return false;
      lowerInside = true;
    }
  }
  return hasLetter && !(lowerInside && depth > 0);
}
