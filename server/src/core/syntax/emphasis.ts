import { BACKSLASH, endsLine, isAlphanumeric, STAR, UNDERSCORE } from './characters';
import type { Emphasis } from './inline';

/**
 * Emphasis in a stretch of text, on demand: the tree does not hold it. A mark opens before a character that is
 * not white space and closes after one; nothing runs over a line's end; a backslash makes a mark a character.
 */
interface Mark {
  /** What closes it: a mark of the same kind. Stars count 1, 2 or 3; an underscore is 0. */
  readonly weight: number;
  /** The marks are taken from the inside out. */
  readonly start: number;
  readonly end: number;
}

/** Marks still open on the current line, and how many there are of each weight. */
interface OpenMarks {
  readonly stack: Mark[];
  readonly counts: number[];
}

const underline = 0;
const heaviest = 3;
const kinds = ['underline', 'italic', 'bold', 'boldItalic'] as const;

/** @returns the emphasised runs in order of their start, the outer before the inner; in time linear in the text. */
export function emphasisOf(text: string): Emphasis[] {
  const found: Emphasis[] = [];
  let open: OpenMarks = noMarks();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && isMark(text.charCodeAt(at + 1))) at++;
    else if (isMark(code)) {
      const end = runEnd(text, at);
      readRun(text, { at, end }, open, found);
      at = end - 1;
    } else if (endsLine(code)) open = noMarks();
  }
  return found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function isMark(code: number): boolean {
  return code === STAR || code === UNDERSCORE;
}

function noMarks(): OpenMarks {
  return { stack: [], counts: [0, 0, 0, 0] };
}

function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === text.charCodeAt(at)) end++;
  return end;
}

/** Closes what the run of marks can close, and opens what is left of it. */
function readRun(text: string, run: { at: number; end: number }, open: OpenMarks, found: Emphasis[]): void {
  const isStar = text.charCodeAt(run.at) === STAR;
  if (run.end - run.at > (isStar ? heaviest : 1)) return;
  const before = text.charCodeAt(run.at - 1);
  const after = text.charCodeAt(run.end);
  let start = run.at;
  if (isInk(before) && (isStar || !isWordPart(after))) {
    while (start < run.end) {
      const closed = close(open, isStar ? run.end - start : underline, start, found);
      if (closed === 0) break;
      start += closed;
    }
  }
  if (start < run.end && isInk(after) && (isStar || !isWordPart(before))) {
    push(open, { weight: isStar ? run.end - start : underline, start, end: run.end });
  }
}

/** A character to lean on: neither white space nor the edge of a line. */
function isInk(code: number): boolean {
  return !Number.isNaN(code) && code > 32 && code !== 0xa0;
}

/** In `snake_case` nothing is underlined. */
function isWordPart(code: number): boolean {
  return !Number.isNaN(code) && isAlphanumeric(code);
}

function push(open: OpenMarks, mark: Mark): void {
  open.stack.push(mark);
  open.counts[mark.weight] = (open.counts[mark.weight] ?? 0) + 1;
}

function pop(open: OpenMarks): Mark | undefined {
  const mark = open.stack.pop();
  if (mark) open.counts[mark.weight] = (open.counts[mark.weight] ?? 0) - 1;
  return mark;
}

/**
 * Closes one run with the marks at `at`: one of just this weight if any is open, else stars of another weight as far as
 * they go.
 * @returns how many marks are used up.
 */
function close(open: OpenMarks, weight: number, at: number, found: Emphasis[]): number {
  const hasEqual = (open.counts[weight] ?? 0) > 0;
  if (!hasEqual && (weight === underline || !hasStars(open))) return 0;
  let mark = pop(open);
  while (mark && (hasEqual ? mark.weight !== weight : mark.weight === underline)) mark = pop(open);
  if (!mark) return 0;
  const length = weight === underline ? 1 : Math.min(weight, mark.weight);
  const start = mark.end - length;
  const kind = kinds[weight === underline ? underline : length] ?? 'italic';
  found.push({ kind, range: { start, end: at + length }, content: { start: mark.end, end: at } });
  if (start > mark.start) push(open, { weight: start - mark.start, start: mark.start, end: start });
  return length;
}

function hasStars(open: OpenMarks): boolean {
  return open.counts.some((count, weight) => weight > underline && count > 0);
}
