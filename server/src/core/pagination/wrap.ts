import type { Range } from '../text/range';
import { columnsOf, isWide } from './columns';

/**
 * Breaks a line of text where it grows wider than its column, as a typewriter does: at white space, after a hyphen,
 * between ideographs, and within a word only if the word alone is too long.
 */
interface Wrapping {
  /** Start and end of each line, one after another. */
  readonly lines: number[];
  /** Where the line in the making starts, and how wide it is so far. */
  from: number;
  column: number;
  /** Where it can be broken: its text ends at `breakEnd`, the next line begins at `breakAt`. */
  breakEnd: number;
  breakAt: number;
}

const space = 0x20;
const tab = 0x09;
const hyphen = 0x2d;
const otherHyphens: readonly number[] = [0x2010, 0x2013, 0x2014];

/**
 * Adds start and end of each line, at least one; white space at the ends of lines is in none of them.
 *
 * @param range of `text`, without line breaks
 */
export function wrap(lines: number[], text: string, range: Range, width: number): void {
  const w: Wrapping = { lines, from: range.start, column: 0, breakEnd: -1, breakAt: -1 };
  let at = range.start;
  while (at < range.end) {
    const code = text.codePointAt(at) ?? space;
    const columns = columnsOf(code);
    if (isSpace(code)) {
      passSpace(w, at);
      w.column += columns;
      at++;
    } else {
      while (w.column + columns > width && at > w.from) breakLine(w, text, at);
      w.column += columns;
      at += code > 0xffff ? 2 : 1;
      if (isBreakable(code)) allowBreak(w, at);
    }
  }
  lines.push(w.from, trimmedEnd(text, w.from, range.end));
}

function isSpace(code: number): boolean {
  return code === space || code === tab;
}

/** True for what a line may end after. */
function isBreakable(code: number): boolean {
  return code === hyphen || (code >= 0x1100 && (isWide(code) || otherHyphens.includes(code)));
}

/** A run of white space ends a line where it begins, and belongs to neither line. */
function passSpace(w: Wrapping, at: number): void {
  if (w.breakAt !== at) w.breakEnd = at;
  w.breakAt = at + 1;
}

function allowBreak(w: Wrapping, at: number): void {
  w.breakEnd = at;
  w.breakAt = at;
}

/** Ends the line at the last place that allows it, else before the character at `at`. */
function breakLine(w: Wrapping, text: string, at: number): void {
  const canBreak = w.breakEnd > w.from;
  w.lines.push(w.from, canBreak ? w.breakEnd : at);
  w.from = canBreak ? w.breakAt : at;
  w.column = columnsBetween(text, w.from, at);
  w.breakEnd = -1;
  w.breakAt = -1;
}

function columnsBetween(text: string, from: number, to: number): number {
  let columns = 0;
  for (let at = from; at < to; at++) {
    const code = text.codePointAt(at) ?? space;
    columns += columnsOf(code);
    if (code > 0xffff) at++;
  }
  return columns;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
