import type { Range } from '../text/range';
import { shift } from '../text/range';
import { CARET } from './characters';
import { type DeadOpener, deadBoneyardProblem, deadNoteProblem } from './deadOpeners';
import type { SyntaxProblem } from './problems';
import { type LineContext, nowhere, type Scanner } from './scanner';
import type { Chunk } from './tree';

/**
 * Gathers elements and problems into chunks and closes them. It decides where a chunk ends; what an element
 * is, it does not know.
 */
export interface ParsedChunk extends Chunk {
  /** What stood before its first line: the same text after something else is another chunk. */
  readonly context: LineContext;
  /** It holds a `/*` that nothing closes, so a closer further down would change it. */
  readonly opensBoneyard: boolean;
  /** It holds a closing mark of a boneyard, used or stray. */
  readonly closesBoneyard: boolean;
}

const none: readonly never[] = Object.freeze([]);

/** Ends the chunk in the making before the current line, unless it would be empty. */
export function openChunk(s: Scanner): void {
  if (s.start === s.chunkStart) return;
  closeChunk(s, s.start);
  s.chunkStart = s.start;
  s.chunkContext = s.context;
  s.lastCue = -1;
  s.resumed = startsAsBefore(s) && s.input.earlier[s.nextEarlier]?.context === s.context;
}

/** True where a chunk of the earlier parse starts with the current line. */
export function startsAsBefore(s: Scanner): boolean {
  while ((s.input.earlier[s.nextEarlier]?.at ?? nowhere) < s.start) s.nextEarlier++;
  return s.input.earlier[s.nextEarlier]?.at === s.start;
}

/** A chunk this long is cut before the next block that allows it. In UTF-16 code units. */
const longChunk = 16_384;

/**
 * Cuts a long chunk before the current line, and takes an earlier cut over. Not where the lines before and after
 * have to be read together: between the speeches of a dual dialogue and within what may be one broken note.
 */
export function cutIfLong(s: Scanner): void {
  if (s.start - s.chunkStart < longChunk && !startsAsBefore(s)) return;
  if (s.context !== 'blank' || (s.lastCue >= 0 && mayBeDual(s)) || isWithinSplitNote(s)) return;
  openChunk(s);
}

function mayBeDual(s: Scanner): boolean {
  return s.hidden !== undefined || s.source.charCodeAt(s.to - 1) === CARET;
}

function isWithinSplitNote(s: Scanner): boolean {
  return (s.deadNotes.at(-1)?.closer ?? 0) >= s.start;
}

/** Ends the chunk in the making at `end`: the start of the current line, or the end of the text. */
export function closeChunk(s: Scanner, end: number): void {
  const start = s.chunkStart;
  const opensBoneyard = (s.deadBoneyards[0]?.at ?? nowhere) < end;
  s.chunks.push({
    text: s.text.slice(start, end),
    elements: s.elements.slice(), // Just as long as need be: half of a tree would be room for more.
    notes: takeRanges(s.notes, start, end),
    boneyards: takeRanges(s.boneyards, start, end),
    problems: takeProblems(s, start, end),
    lineBreaks: s.lineBreaks,
    memory: {},
    context: s.chunkContext,
    opensBoneyard,
    closesBoneyard: holdsCloser(s, start, end),
  });
  s.elements = [];
  s.lineBreaks = 0;
}

/** Removes and returns what lies before `end`, counted from `start`; what remains belongs to the current line. */
function takeRanges(ranges: Range[], start: number, end: number): readonly Range[] {
  if (ranges.length === 0) return none;
  const after = ranges.findLastIndex((range) => range.start < end);
  return after < 0 ? none : ranges.splice(0, after + 1).map((range) => shift(range, -start));
}

function holdsCloser(s: Scanner, start: number, end: number): boolean {
  if (s.lastCloser < start) return false;
  if (s.anyCloser < start) s.anyCloser = s.text.indexOf('*/', start);
  return s.anyCloser < end;
}

function takeProblems(s: Scanner, start: number, end: number): readonly SyntaxProblem[] {
  const notes = takeBefore(s.deadNotes, end).map((note) => deadNoteProblem(s.text, note, start, end));
  const boneyards = takeBefore(s.deadBoneyards, end).map((dead) => deadBoneyardProblem(s.text, dead, start));
  if (s.problems.length + notes.length + boneyards.length === 0) return none;
  const problems = [...s.problems, ...notes, ...boneyards];
  s.problems = [];
  return problems.sort((a, b) => a.range.start - b.range.start);
}

/** Removes and returns what opens before `end`; what remains belongs to the current line. */
function takeBefore<T extends DeadOpener>(openers: T[], end: number): T[] {
  if (openers.length === 0) return openers;
  const after = openers.findLastIndex((opener) => opener.at < end);
  return openers.splice(0, after + 1);
}
