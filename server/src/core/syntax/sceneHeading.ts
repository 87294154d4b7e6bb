import type { Range } from '../text/range';
import { DASH, DOT, EQUALS, HASH, isAlphanumeric, isWhite, skipWhite, trimEnd } from './characters';
import { openChunk } from './chunker';
import type { SceneHeading } from './elements';
import { emit, insertion, lineEnding, passBlankLines, report } from './emit';
import { codePair, type HeadingPrefix } from './language';
import { advance, atEnd, relative, type Scanner } from './scanner';

/**
 * Scene headings: a known prefix such as `INT.`, or a forcing dot. What the words after the prefix mean is not
 * decided here.
 */

const quotes = new Set([...'"\'“”„‘’«'].map((quote) => quote.charCodeAt(0)));

/** @returns the prefix that makes the current line a heading, if one does. */
export function headingPrefix(s: Scanner): HeadingPrefix | undefined {
  if (s.to - s.from < 2) return undefined;
  const key = codePair(s.source.charCodeAt(s.from), s.source.charCodeAt(s.from + 1));
  const candidates = s.language.prefixes.get(key);
  return candidates?.find((prefix) => opensWith(s, prefix));
}

function opensWith(s: Scanner, prefix: HeadingPrefix): boolean {
  const end = s.from + prefix.text.length;
  const after = end < s.to ? s.source.charCodeAt(end) : Number.NaN;
  if (after !== DOT && (prefix.needsDot || !isWhite(after))) return false;
  const word = s.source.slice(s.from, end);
  if (word.toLowerCase() !== prefix.text) return false;
  if (!prefix.wholeWord || after === DOT) return true;
  return word.toUpperCase() === word && (!s.language.guessed || hasDash(s));
}

/** A whole word that no setting vouches for opens a heading only in the shape `INTERIOR CAFÉ - NIGHT`. */
function hasDash(s: Scanner): boolean {
  return / [-–—] /.test(s.source.slice(s.from, s.to));
}

/** True for a dot that forces a heading: one alone, with a letter, digit or quotation mark after it. */
export function forcesHeading(s: Scanner): boolean {
  const after = s.source.charCodeAt(s.from + 1);
  return s.from + 1 < s.to && (isAlphanumeric(after) || quotes.has(after));
}

/** Reads a heading, the start of a chunk. Without a prefix it is its dot that makes it one. */
export function parseSceneHeading(s: Scanner): void {
  openChunk(s);
  const prefix = headingPrefix(s);
  const forced = prefix === undefined;
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  const sceneNumber = findSceneNumber(s);
  const text = headingText(s, forced, sceneNumber);
  reportOpening(s, prefix, start, text);
  if (sceneNumber?.start === text.end + 1) reportTightNumber(s, text.end);
  const newLine = lineEnding(s);
  advance(s);
  if (needsBlankLine(s)) {
    const fix = insertion('insert-blank-line', textEnd, newLine);
    report(s, 'heading-needs-blank-line-after', 'warning', text, { fix });
  }
  const end = passBlankLines(s, 'heading');
  const heading: SceneHeading = { kind: 'sceneHeading', start, textEnd, end, forced, text };
  emit(s, sceneNumber ? { ...heading, sceneNumber } : heading);
}

/** `12A` of a trailing `#12A#`: letters, digits, dashes and dots. */
function findSceneNumber(s: Scanner): Range | undefined {
  const end = s.to - 1;
  if (s.source.charCodeAt(end) !== HASH) return undefined;
  let start = end;
  while (start > s.from && isNumberPart(s.source.charCodeAt(start - 1))) start--;
  if (start === end || start <= s.from + 1 || s.source.charCodeAt(start - 1) !== HASH) return undefined;
  return { start: relative(s, start), end: relative(s, end) };
}

function isNumberPart(code: number): boolean {
  return isAlphanumeric(code) || code === DOT || code === DASH;
}

function headingText(s: Scanner, forced: boolean, sceneNumber: Range | undefined): Range {
  const from = forced ? skipWhite(s.source, s.from + 1, s.to) : s.from;
  const to = sceneNumber ? sceneNumber.start - 1 - relative(s, 0) : s.to;
  return { start: relative(s, from), end: relative(s, trimEnd(s.source, from, to)) };
}

function reportOpening(s: Scanner, prefix: HeadingPrefix | undefined, start: number, text: Range): void {
  if (s.context === 'adjacent' || s.context === 'paragraph') {
    const fix = insertion('insert-blank-line', start, lineEnding(s));
    report(s, 'heading-needs-blank-line-before', 'hint', text, { fix });
  }
  if (prefix?.standard) reportLenientPrefix(s, prefix.text.length, prefix.standard, text.start);
  if (prefix === undefined && quotes.has(s.source.charCodeAt(s.from + 1))) {
    const dot = { start: relative(s, s.from), end: relative(s, s.from) + 1 };
    const fix = { code: 'force-action', edits: [{ range: { start: dot.start, end: dot.start }, text: '!' }] };
    report(s, 'forced-heading-suspicious', 'hint', dot, { fix });
  }
}

function reportLenientPrefix(s: Scanner, length: number, standard: string, start: number): void {
  const range = { start, end: start + length };
  const found = s.source.slice(s.from, s.from + length);
  const text = found === found.toLowerCase() ? standard.toLowerCase() : standard;
  const fix = { code: 'use-standard-prefix', edits: [{ range, text }] };
  report(s, 'nonstandard-heading-prefix', 'information', range, { parameters: { found, standard }, fix });
}

function reportTightNumber(s: Scanner, textEnd: number): void {
  const range = { start: textEnd, end: relative(s, s.to) };
  report(s, 'scene-number-needs-space', 'information', range, {
    fix: insertion('insert-space', textEnd, ' '),
  });
}

/** True where text stands directly under a heading; sections, synopses and notes print nothing and may. */
function needsBlankLine(s: Scanner): boolean {
  if (atEnd(s) || s.from === s.to) return false;
  const code = s.source.charCodeAt(s.from);
  return code !== HASH && code !== EQUALS;
}
