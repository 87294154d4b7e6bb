import type { Range } from '../text/range';
import { DASH, DOT, EQUALS, HASH, isAlphanumeric, skipWhite, trimEnd } from './characters';
import { openChunk } from './chunker';
import { emit, passBlankLines } from './emit';
import { advance, relative, type Scanner } from './scanner';

/** Sections, synopses and page breaks: lines that order the script and print no words. */

export function parseSection(s: Scanner): void {
  openChunk(s);
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  let marksEnd = s.from;
  while (marksEnd < s.to && s.source.charCodeAt(marksEnd) === HASH) marksEnd++;
  const depth = marksEnd - s.from;
  const text = trimmed(s, marksEnd);
  advance(s);
  emit(s, { kind: 'section', start, textEnd, end: passBlankLines(s, 'blank'), depth, text });
}

/** True for a single `=`. */
export function isSynopsis(s: Scanner): boolean {
  return s.source.charCodeAt(s.from + 1) !== EQUALS;
}

export function parseSynopsis(s: Scanner): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  const text = trimmed(s, s.from + 1);
  advance(s);
  emit(s, { kind: 'synopsis', start, textEnd, end: passBlankLines(s, 'blank'), text });
}

function trimmed(s: Scanner, from: number): Range {
  const start = skipWhite(s.source, from, s.to);
  return { start: relative(s, start), end: relative(s, s.to) };
}

/** True for `===` or more, and for a page lock mark such as `=== 12A ===`. */
export function isPageBreak(s: Scanner): boolean {
  const marks = countMarks(s);
  return marks >= 3 && (s.from + marks === s.to || findPageNumber(s, marks) !== undefined);
}

export function parsePageBreak(s: Scanner): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  const pageNumber = findPageNumber(s, countMarks(s));
  advance(s);
  const end = passBlankLines(s, 'blank');
  emit(
    s,
    pageNumber
      ? { kind: 'pageBreak', start, textEnd, end, pageNumber }
      : { kind: 'pageBreak', start, textEnd, end },
  );
}

function countMarks(s: Scanner): number {
  let at = s.from;
  while (at < s.to && s.source.charCodeAt(at) === EQUALS) at++;
  return at - s.from;
}

/** `12A` of `=== 12A ===` or `=== 12A`: letters, digits, dashes and dots with a digit among them. */
function findPageNumber(s: Scanner, marks: number): Range | undefined {
  let to = s.to;
  while (to > s.from + marks && s.source.charCodeAt(to - 1) === EQUALS) to--;
  const start = skipWhite(s.source, s.from + marks, to);
  const end = trimEnd(s.source, start, to);
  let hasDigit = false;
  for (let at = start; at < end; at++) {
    const code = s.source.charCodeAt(at);
    if (!isAlphanumeric(code) && code !== DOT && code !== DASH) return undefined;
    hasDigit = hasDigit || (code >= 48 && code <= 57);
  }
  return hasDigit ? { start: relative(s, start), end: relative(s, end) } : undefined;
}
