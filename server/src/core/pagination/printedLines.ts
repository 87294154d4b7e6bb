import { sentenceEnd } from '../screenplay/introduction';
import { skipWhite, trimEnd } from '../syntax/characters';
import type { ScriptElement } from '../syntax/elements';
import { lineEndAt, nextLineStart } from '../syntax/lines';
import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';
import { type VisibleText, visibleText } from './visibleText';
import { wrap } from './wrap';

/**
 * One element as it is printed: its lines, and where the rest of it could begin on another page. Knows the element's
 * own text alone, nothing of what stands around it.
 */
export interface PrintedLine extends Range {
  readonly kind: PrintedKind;
  /** As printed: without notes and marks. */
  readonly text: string;
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
 * The lines of an element, wrapped to `width` columns. Ranges count from the start of the chunk and may hold what is
 * not printed, such as marks of emphasis.
 *
 * @param part only what stands between these offsets, as on either side of the end of a page
 */
export function linesOf(
  chunk: Chunk,
  element: PrintedElement,
  width: number,
  part: Range = { start: element.start, end: element.textEnd },
): readonly PrintedLine[] {
  const visible = visibleText(chunk, wordsOf(chunk, element));
  const { text } = visible;
  const { kind } = element;
  const within = { start: visible.indexOf(part.start), end: visible.indexOf(part.end) };
  return sourceLines(text, within).flatMap((line) => {
    const words = withoutMarks(text, line, kind);
    if (!printsLine(words, line, kind)) return [];
    return wrap(text, words, width).map(({ start, end }) => ({
      kind,
      text: text.slice(start, end),
      start: visible.sourceOf(start),
      end: end > start ? visible.sourceOf(end - 1) + 1 : visible.sourceOf(start),
    }));
  });
}

const startsOfParts = new WeakMap<PrintedElement, readonly number[]>();

/** Where the rest of an element may begin on another page: its sentences, and the lines that are set by hand. */
export function partStarts(chunk: Chunk, element: PrintedElement): readonly number[] {
  const starts = startsOfParts.get(element) ?? findPartStarts(chunk, element);
  startsOfParts.set(element, starts);
  return starts;
}

function findPartStarts(chunk: Chunk, element: PrintedElement): readonly number[] {
  const visible = visibleText(chunk, wordsOf(chunk, element));
  const { text } = visible;
  const starts = sentenceStarts(visible);
  if (element.kind !== 'dialogue')
    starts.push(...sourceLines(text, { start: 0, end: text.length }).map(({ start }) => start));
  return [...new Set(starts)]
    .filter((index) => index > 0 && index < text.length)
    .sort((a, b) => a - b)
    .map((index) => visible.sourceOf(index));
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

function sourceLines(text: string, part: Range): Range[] {
  const lines: Range[] = [];
  let { start } = part;
  while (start < part.end) {
    const end = Math.min(lineEndAt(text, start), part.end);
    lines.push({ start, end });
    start = nextLineStart(text, start);
  }
  return lines;
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
