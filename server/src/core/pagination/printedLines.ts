import { sentenceEnd } from '../screenplay/introduction';
import { indexOf, sourceOf, type VisibleText, visibleText } from '../screenplay/visibleText';
import { skipWhite, trimEnd } from '../syntax/characters';
import type { ScriptElement } from '../syntax/elements';
import { lineEndAt, nextLineStart } from '../syntax/lines';
import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';
import { wrap } from './wrap';

/**
 * One element as it is printed: its lines, and where the rest of it could begin on another page. Knows the element's
 * own text alone, nothing of what stands around it.
 *
 * Lines are offsets in the chunk, start and end of each one after another: a script has thousands, and an object for
 * each was most of what a garbage collection had to copy.
 */
export type PrintedLines = readonly number[];

export function countLines(lines: PrintedLines): number {
  return lines.length / 2;
}

/** The lines from the one with index `from`, up to that with index `to`. */
export function sliceLines(lines: PrintedLines, from: number, to?: number): PrintedLines {
  return lines.slice(from * 2, to === undefined ? undefined : to * 2);
}

/** Elements that print; all others leave no line. */
export type PrintedKind =
  | 'sceneHeading'
  | 'action'
  | 'characterCue'
  | 'parenthetical'
  | 'dialogue'
  | 'lyric'
  | 'transition'
  | 'shot'
  | 'centeredText';

export type PrintedElement = Extract<ScriptElement, { readonly kind: PrintedKind }>;

const printedKinds: Readonly<Record<PrintedKind, true>> = {
  sceneHeading: true,
  action: true,
  characterCue: true,
  parenthetical: true,
  dialogue: true,
  lyric: true,
  transition: true,
  shot: true,
  centeredText: true,
};

export function isPrinted(element: ScriptElement): element is PrintedElement {
  return element.kind in printedKinds;
}

/**
 * Adds the lines of an element, wrapped to `width` columns. They may hold what is not printed, such as marks of
 * emphasis.
 *
 * @param part only what stands between these offsets, as on either side of the end of a page
 */
export function addLines(
  lines: number[],
  chunk: Chunk,
  element: PrintedElement,
  width: number,
  part: Range,
): void {
  const visible = visibleText(chunk, wordsOf(chunk, element));
  const { text } = visible;
  const { kind } = element;
  const first = lines.length;
  const end = indexOf(visible, part.end);
  for (let start = indexOf(visible, part.start); start < end; start = nextLineStart(text, start)) {
    const line = { start, end: Math.min(lineEndAt(text, start), end) };
    const words = withoutMarks(text, line, kind);
    if (printsLine(words, line, kind)) wrap(lines, text, words, width);
  }
  toSource(lines, first, visible);
}

/** Turns the lines from index `first` on from offsets of what is printed to offsets in the chunk. */
function toSource(lines: number[], first: number, visible: VisibleText): void {
  for (let at = first; at < lines.length; at += 2) {
    const start = lines[at] ?? 0;
    const end = lines[at + 1] ?? start;
    lines[at] = sourceOf(visible, start);
    lines[at + 1] = end > start ? sourceOf(visible, end - 1) + 1 : sourceOf(visible, start);
  }
}

/** What one of the element's lines prints: without notes and marks. */
export function textOfLine(chunk: Chunk, element: PrintedElement, { start, end }: Range): string {
  const visible = visibleText(chunk, wordsOf(chunk, element));
  return visible.text.slice(indexOf(visible, start), indexOf(visible, end));
}

/** Where the rest of an element may begin on another page: its sentences, and the lines that are set by hand. */
export function partStarts(chunk: Chunk, element: PrintedElement): readonly number[] {
  const visible = visibleText(chunk, wordsOf(chunk, element));
  const { text } = visible;
  const starts = sentenceStarts(visible);
  if (element.kind !== 'dialogue') addLineStarts(starts, text);
  return [...new Set(starts)]
    .filter((index) => index > 0 && index < text.length)
    .sort((a, b) => a - b)
    .map((index) => sourceOf(visible, index));
}

/** Those of Chinese and Japanese need no white space after them. */
const ideographicEnd = /[\u3002\uff01\uff1f][\u300d\u300f"\u2019\u201d)]*/g;
const ink = /\S/g;

function sentenceStarts({ text }: VisibleText): number[] {
  const ends = [...text.matchAll(sentenceEnd), ...text.matchAll(ideographicEnd)];
  return ends.flatMap((found) => {
    ink.lastIndex = found.index + found[0].length;
    const next = ink.exec(text);
    return next ? [next.index] : [];
  });
}

/** The element's words: without what forces it, its scene number or the mark of a second column. */
function wordsOf(chunk: Chunk, element: PrintedElement): Range {
  switch (element.kind) {
    case 'sceneHeading':
      return element.text;
    case 'characterCue':
      return { start: element.name.start, end: element.extensions.at(-1)?.end ?? element.name.end };
    case 'action':
    case 'transition':
    case 'shot':
      return { start: afterMarks(chunk.text, element), end: element.textEnd };
    default:
      return { start: element.start, end: element.textEnd };
  }
}

const forcingMarks = { action: /\s*!/y, transition: /\s*>/y, shot: /\s*!!/y };

function afterMarks(
  text: string,
  element: Extract<PrintedElement, { kind: keyof typeof forcingMarks }>,
): number {
  if (element.kind !== 'shot' && !element.forced) return element.start;
  const mark = forcingMarks[element.kind];
  mark.lastIndex = element.start;
  return mark.test(text) ? mark.lastIndex : element.start;
}

function addLineStarts(starts: number[], text: string): void {
  for (let start = 0; start < text.length; start = nextLineStart(text, start)) starts.push(start);
}

/** Marks that open and close every line of their kind. */
const openingMarks: Partial<Record<PrintedKind, string>> = { centeredText: '>', lyric: '~' };
const closingMarks: Partial<Record<PrintedKind, string>> = { centeredText: '<' };

/** A line without the marks of its kind and the white space around it; that before action is meant. */
function withoutMarks(text: string, line: Range, kind: PrintedKind): Range {
  let { start, end } = line;
  if (kind !== 'action') start = skipWhite(text, start, end);
  const opening = openingMarks[kind];
  if (opening && text[start] === opening && start < end) start = skipWhite(text, start + 1, end);
  end = trimEnd(text, start, end);
  if (end > start && text[end - 1] === closingMarks[kind]) end = trimEnd(text, start, end - 1);
  return { start, end };
}

/** A line that is left empty on purpose prints as one within a speech; a line of nothing but a note never does. */
function printsLine(words: Range, line: Range, kind: PrintedKind): boolean {
  return words.end > words.start || (kind === 'dialogue' && line.end > line.start);
}
