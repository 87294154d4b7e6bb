import type { Range } from '../text/range';
import { CR, endsLine, LF, SPACE, skipWhite } from './characters';

/** Lines of a text, found from any position in it. For the rare case: the scanner has its own, faster way. */

/** The end of the line that holds `at`, line ending left out. */
export function lineEndAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsLine(text.charCodeAt(end))) end++;
  return end;
}

/** The start of the line after the one that holds `at`; the text's length if there is none. */
export function nextLineStart(text: string, at: number): number {
  const end = lineEndAt(text, at);
  if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) return end + 2;
  return Math.min(end + 1, text.length);
}

/** True where the line at `at` is two spaces or more and nothing else: blank to the eye, but it holds a speech or note together. */
export function isHeldBlank(text: string, at: number): boolean {
  let end = at;
  while (text.charCodeAt(end) === SPACE) end++;
  return end - at >= 2 && endsLine(text.charCodeAt(end));
}

/** True where the line at `at` is white space that ends a speech, a note or a paragraph. */
export function isTrulyBlank(text: string, at: number): boolean {
  return endsLine(text.charCodeAt(skipWhite(text, at, text.length))) && !isHeldBlank(text, at);
}

/** The start of the first truly blank line that begins in `from` to `to`, where `from` is itself a line's start; -1 if none. */
export function findBlankLine(text: string, from: number, to: number): number {
  const limit = Math.min(to, text.length);
  for (let at = from; at < limit; at = nextLineStart(text, at)) if (isTrulyBlank(text, at)) return at;
  return -1;
}

/** Every truly blank line that begins in `from` to `to`, without its line ending. */
export function blankLines(text: string, from: number, to: number): Range[] {
  const found: Range[] = [];
  let at = findBlankLine(text, nextLineStart(text, from), to);
  while (at >= 0) {
    found.push({ start: at, end: lineEndAt(text, at) });
    at = findBlankLine(text, nextLineStart(text, at), to);
  }
  return found;
}

/** CRLF, CR and LF each count as one. */
export function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count;
}
