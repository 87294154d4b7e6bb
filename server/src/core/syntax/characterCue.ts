import type { Range } from '../text/range';
import { AT, CARET, CLOSE_PAREN, OPEN_PAREN, STAR, skipWhite, trimEnd, UNDERSCORE } from './characters';
import type { CharacterCue } from './elements';
import { emit, report } from './emit';
import { advance, isBlank, relative, type Scanner } from './scanner';
import { endPart, parseSpeech } from './speech';

/**
 * Character cues: whether a line is one, its name and extensions, and which column of a dual dialogue it opens.
 * It does not know who is meant.
 */

/** True where the current line, known to be in capitals and to have text below, can be a name. */
export function canBeCue(s: Scanner): boolean {
  return s.source.charCodeAt(s.from) !== OPEN_PAREN;
}

/** True for `@` with a name after it. */
export function forcesCue(s: Scanner): boolean {
  const after = s.source.charCodeAt(s.from + 1);
  return s.from + 1 < s.to && after !== AT && after !== OPEN_PAREN && after !== CARET;
}

/** Reads a cue and the speech under it. */
export function parseCue(s: Scanner, forced: boolean): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  const hasCaret = s.source.charCodeAt(s.to - 1) === CARET;
  const nameEnd = hasCaret ? trimEnd(s.source, s.from, s.to - 1) : s.to;
  const from = forced ? skipWhite(s.source, s.from + 1, nameEnd) : s.from;
  const extensions = findExtensions(s, from, nameEnd);
  const name = nameRange(s, from, extensions[0] ? extensions[0].start - relative(s, 0) : nameEnd);
  const dual = hasCaret
    ? joinColumns(s, { start: relative(s, s.to - 1), end: relative(s, s.to) })
    : undefined;
  advance(s);
  if (isBlank(s)) report(s, 'cue-without-dialogue', 'warning', name, { parameters: { name: text(s, name) } });
  const end = endPart(s);
  const cue: CharacterCue = { kind: 'characterCue', start, textEnd, end, forced, name, extensions };
  s.lastCue = s.elements.length;
  emit(s, dual ? { ...cue, dual } : cue);
  parseSpeech(s);
}

function text(s: Scanner, range: Range): string {
  return s.text.slice(range.start + s.chunkStart, range.end + s.chunkStart);
}

const noExtensions: readonly never[] = Object.freeze([]);

/** The bracketed groups that end the line, first to last. */
function findExtensions(s: Scanner, from: number, to: number): readonly Range[] {
  if (s.source.charCodeAt(to - 1) !== CLOSE_PAREN) return noExtensions;
  const found: Range[] = [];
  let end = to;
  while (end > from && s.source.charCodeAt(end - 1) === CLOSE_PAREN) {
    const open = matchingParen(s.source, from, end - 1);
    if (open <= from) break;
    found.push({ start: relative(s, open), end: relative(s, end) });
    end = trimEnd(s.source, from, open);
  }
  return found.toReversed();
}

/** The bracket that the one at `close` answers; -1 if there is none from `from`. */
function matchingParen(source: string, from: number, close: number): number {
  let depth = 0;
  for (let at = close; at >= from; at--) {
    const code = source.charCodeAt(at);
    if (code === CLOSE_PAREN) depth++;
    else if (code === OPEN_PAREN && --depth === 0) return at;
  }
  return -1;
}

/** The name without white space and emphasis marks around it. */
function nameRange(s: Scanner, from: number, to: number): Range {
  let start = from;
  let end = trimEnd(s.source, from, to);
  while (start < end && isMark(s.source.charCodeAt(start))) start++;
  while (end > start && isMark(s.source.charCodeAt(end - 1))) end--;
  return { start: relative(s, start), end: relative(s, end) };
}

function isMark(code: number): boolean {
  return code === STAR || code === UNDERSCORE;
}

/** Makes the speech before and this one the columns of a dual dialogue, or reports why they are not. */
function joinColumns(s: Scanner, caret: Range): 'right' | undefined {
  const left = s.elements[s.lastCue];
  const fix = { code: 'remove-caret', edits: [{ range: caret, text: '' }] };
  if (left?.kind !== 'characterCue') {
    report(s, 'dual-without-partner', 'warning', caret, { fix });
    return undefined;
  }
  if (left.dual === 'right') {
    report(s, 'third-dual-column', 'warning', caret, { fix });
    return undefined;
  }
  s.elements[s.lastCue] = { ...left, dual: 'left' };
  return 'right';
}
