import type { Range } from '../text/range';
import { CLOSE_BRACKET, endsLine, skipWhite, trimEnd } from './characters';
import type { ParsedChunk } from './chunker';
import { type DeadNote, type DeadOpener, longestSplitNote } from './deadOpeners';
import type { ScriptElement } from './elements';
import type { LanguageTable } from './language';
import { countLineBreaks, findBlankLine, isTrulyBlank, nextLineStart } from './lines';
import type { SyntaxProblem } from './problems';

/**
 * Reads a script line by line, each line once. A line with closed notes or boneyard is read from a copy in
 * which they are blanked, and takes in every line they span, so that what follows need not know of them.
 * It knows nothing of elements.
 */
export interface Scanner {
  readonly text: string;
  readonly language: LanguageTable;
  readonly input: ScannerInput;
  /** Set when the parse cannot go on without the text beyond `text`. */
  needsMore: boolean;

  /** The current line: its first character, its end without line ending, and the start of the next. */
  start: number;
  end: number;
  next: number;
  /** Where the line is read from: `text`, or a copy of the line whose first character stands at `base`. */
  source: string;
  base: number;
  /** The line without white space around it, as positions in `source`. */
  from: number;
  to: number;
  /** What the line holds when nothing else: notes or boneyard. */
  hidden: 'note' | 'boneyard' | undefined;

  /** Nearest occurrences at or after the current line, `nowhere` if none; searched for once each. */
  lineFeed: number;
  carriageReturn: number;
  noteOpener: number;
  noteCloser: number;
  /** A blank line that no note crosses: where the search for the last dead opener ended. */
  noteBarrier: number;
  boneyardOpener: number;
  /** The last closing mark of a boneyard in the text, and the nearest from the start of the chunk. */
  readonly lastCloser: number;
  anyCloser: number;
  /** The nearer of the two openers: lines that end before it cost nothing. */
  opener: number;
  /** Line breaks in the chunk before the current line, and inside it. */
  lineBreaks: number;
  innerLineBreaks: number;

  /** Closed notes and boneyards, and openers without closer, from the start of the chunk to the line's end. */
  notes: Range[];
  boneyards: Range[];
  deadNotes: DeadNote[];
  deadBoneyards: DeadOpener[];

  /** The chunk in the making; `chunkStart` is a position in `text`, all else counts from it. */
  chunkStart: number;
  elements: ScriptElement[];
  problems: SyntaxProblem[];
  chunks: ParsedChunk[];
  /** What stands before the current line, and before the first line of the chunk. */
  context: LineContext;
  chunkContext: LineContext;
  /** The first chunk of the earlier parse that is not yet passed. */
  nextEarlier: number;
  /** Set when the rest is as in the earlier parse, from `input.earlier[nextEarlier]` on: the parse is over. */
  resumed: boolean;
  /** Index of the cue of the speech just ended, with nothing but notes since; -1 if none. */
  lastCue: number;
}

/**
 * What precedes a line: `blank` a blank line or one that prints nothing, `heading` a scene heading and `adjacent`
 * another printed element without a blank line, `paragraph` action that only a note interrupts.
 */
export type LineContext = 'blank' | 'heading' | 'adjacent' | 'paragraph';

/** Greater than any position: a string is shorter than 2^29 code units in every engine in use. */
export const nowhere = 0x3fffffff;

/** Where a chunk starts, and after what. */
export interface ChunkStart {
  readonly at: number;
  readonly context: LineContext;
}

export interface ScannerInput {
  readonly text: string;
  readonly language: LanguageTable;
  /** What stands before `text`. */
  readonly context: LineContext;
  /** The script goes on beyond `text`. */
  readonly endsEarly: boolean;
  /** Tells whether text beyond `text` closes a boneyard: then an opener without closer asks for more. */
  readonly closesBeyond: () => boolean;
  /** Chunks of an earlier parse that may be taken over, in order. */
  readonly earlier: readonly ChunkStart[];
}

/** A scanner that stands on the line at `at`. */
export function createScanner(input: ScannerInput, at: number): Scanner {
  const s = newScanner(input);
  readLine(s, at);
  return s;
}

function newScanner(input: ScannerInput): Scanner {
  return {
    text: input.text,
    language: input.language,
    input,
    context: input.context,
    needsMore: false,
    start: 0,
    end: 0,
    next: 0,
    source: input.text,
    base: 0,
    from: 0,
    to: 0,
    hidden: undefined,
    lineFeed: -1,
    carriageReturn: -1,
    noteOpener: -1,
    noteCloser: -1,
    noteBarrier: -1,
    boneyardOpener: -1,
    lastCloser: input.text.includes('*/') ? input.text.lastIndexOf('*/') : -1,
    anyCloser: -1,
    opener: -1,
    lineBreaks: 0,
    innerLineBreaks: 0,
    notes: [],
    boneyards: [],
    deadNotes: [],
    deadBoneyards: [],
    chunkStart: 0,
    elements: [],
    problems: [],
    chunks: [],
    chunkContext: input.context,
    nextEarlier: 0,
    resumed: false,
    lastCue: -1,
  };
}

/** Moves to the next line; at the end of the text the current line is empty and starts there. */
export function advance(s: Scanner): void {
  s.lineBreaks += s.innerLineBreaks + (s.next > s.end ? 1 : 0);
  readLine(s, s.next);
}

export function atEnd(s: Scanner): boolean {
  return s.start >= s.text.length;
}

/** True for a line of nothing but white space; a line of notes is not blank. */
export function isBlank(s: Scanner): boolean {
  return s.from === s.to && s.hidden === undefined;
}

/** A position in `source` as an offset from the start of the chunk. */
export function relative(s: Scanner, position: number): number {
  return position + s.base - s.chunkStart;
}

function readLine(s: Scanner, at: number): void {
  s.start = at;
  s.innerLineBreaks = 0;
  endLine(s, at);
  s.hidden = undefined;
  if (s.opener < at) findOpeners(s, at);
  if (s.opener < s.end && readCovered(s)) return;
  s.source = s.text;
  s.base = 0;
  s.from = skipWhite(s.text, at, s.end);
  s.to = trimEnd(s.text, s.from, s.end);
}

/** Sets `end` and `next` for the line that holds position `at`. */
function endLine(s: Scanner, at: number): void {
  if (s.lineFeed < at) s.lineFeed = find(s.text, '\n', at);
  if (s.carriageReturn < at) s.carriageReturn = find(s.text, '\r', at);
  if (s.carriageReturn < s.lineFeed) {
    s.end = s.carriageReturn;
    s.next = s.end + 1 === s.lineFeed ? s.end + 2 : s.end + 1;
  } else if (s.lineFeed < nowhere) {
    s.end = s.lineFeed;
    s.next = s.end + 1;
  } else {
    s.end = s.text.length;
    s.next = s.end;
  }
}

function find(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? nowhere : at;
}

function findOpeners(s: Scanner, at: number): void {
  if (s.noteOpener < at) s.noteOpener = find(s.text, '[[', at);
  if (s.boneyardOpener < at) s.boneyardOpener = find(s.text, '/*', at);
  s.opener = Math.min(s.noteOpener, s.boneyardOpener);
}

/**
 * Reads a line that holds an opener: blanks what is closed and takes in the lines it spans.
 * @returns false if nothing on it is closed, so that it reads like any other.
 */
function readCovered(s: Scanner): boolean {
  const pieces: string[] = [];
  let kept = s.start;
  let hidden: Scanner['hidden'];
  while (s.opener < s.end) {
    const opener = s.opener;
    const isNote = opener === s.noteOpener;
    const close = isNote ? closeNote(s, opener) : closeBoneyard(s, opener);
    if (close < 0) {
      s.opener = Math.min(s.noteOpener, s.boneyardOpener);
      continue;
    }
    (isNote ? s.notes : s.boneyards).push({ start: opener, end: close });
    if (isNote || hidden === undefined) hidden = isNote ? 'note' : 'boneyard';
    pieces.push(s.text.slice(kept, opener), ' '.repeat(close - opener));
    kept = close;
    if (close > s.end) takeInLines(s, opener, close);
    findOpeners(s, close);
  }
  if (hidden === undefined) return false;
  readCopy(s, pieces.join('') + s.text.slice(kept, s.end), hidden);
  return true;
}

function readCopy(s: Scanner, copy: string, hidden: Scanner['hidden']): void {
  s.source = copy;
  s.base = s.start;
  s.from = skipWhite(copy, 0, copy.length);
  s.to = trimEnd(copy, s.from, copy.length);
  s.hidden = s.from === s.to ? hidden : undefined;
}

/** Lengthens the current line by those that a note or boneyard from `opener` to `close` runs over. */
function takeInLines(s: Scanner, opener: number, close: number): void {
  s.innerLineBreaks += countLineBreaks(s.text, opener, close);
  endLine(s, close);
}

/** @returns where the note that opens at `opener` ends; -1 if it does not, and then the openers of its line are passed. */
function closeNote(s: Scanner, opener: number): number {
  if (s.noteCloser < opener + 2) s.noteCloser = find(s.text, ']]', opener + 2);
  if (s.noteCloser < s.end) return s.noteCloser + 2;
  if (s.noteBarrier < s.next) s.noteBarrier = findBarrier(s);
  if (s.noteCloser < s.noteBarrier) return s.noteCloser + 2;
  s.noteOpener = find(s.text, '[[', s.end);
  s.deadNotes.push({ at: opener, closer: closerNearby(s, opener) });
  return -1;
}

/** Where the paragraph of the current line ends. */
function findBarrier(s: Scanner): number {
  const blank = findBlankLine(s.text, s.next, s.text.length);
  return blank < 0 ? nowhere : blank;
}

/** The closer that may have been meant for a dead opener. */
function closerNearby(s: Scanner, opener: number): number | undefined {
  if (s.input.endsEarly && opener + longestSplitNote > s.text.length) s.needsMore = true;
  if (s.noteCloser - opener > longestSplitNote) return undefined;
  const another = s.text.slice(s.noteBarrier, s.noteCloser).includes('[[');
  return another ? undefined : s.noteCloser;
}

/** @returns where the boneyard that opens at `opener` ends; -1 if it does not, and then the openers of its line are passed. */
function closeBoneyard(s: Scanner, opener: number): number {
  if (s.lastCloser >= opener + 2) return s.text.indexOf('*/', opener + 2) + 2;
  if (s.input.closesBeyond()) s.needsMore = true;
  s.boneyardOpener = find(s.text, '/*', s.end);
  s.deadBoneyards.push({ at: opener });
  return -1;
}

/** True where words stand on the line below the current one; lines that hold only notes are looked past. */
export function hasTextBelow(s: Scanner): boolean {
  let at = skipWhite(s.text, s.next, s.text.length);
  while (!endsLine(s.text.charCodeAt(at))) {
    const close = hiddenEnd(s, at);
    if (close < 0) return true;
    at = skipWhite(s.text, close, s.text.length);
    if (endsLine(s.text.charCodeAt(at))) at = skipWhite(s.text, nextLineStart(s.text, at), s.text.length);
  }
  return false;
}

/** @returns the end of the note or boneyard that opens at `at`; -1 if none does. */
function hiddenEnd(s: Scanner, at: number): number {
  if (s.text.startsWith('[[', at)) return noteEnd(s.text, at);
  if (!s.text.startsWith('/*', at) || s.lastCloser < at + 2) return -1;
  return s.text.indexOf('*/', at + 2) + 2;
}

function noteEnd(text: string, opener: number): number {
  for (let at = opener + 2; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CLOSE_BRACKET && text.charCodeAt(at + 1) === CLOSE_BRACKET) return at + 2;
    if (endsLine(code) && isTrulyBlank(text, nextLineStart(text, at))) return -1;
  }
  return -1;
}
