import type { Range } from '../text/range';
import type { DialectBlock } from './elements';
import { emit, passBlankLines } from './emit';
import { advance, relative, type Scanner } from './scanner';

/**
 * Lines that only another tool reads: Highland's and Beat's `{{…}}`, Meander's `include:`. They are kept as they
 * are. What an include brings in is for others to read.
 */
const include = /^\{\{\s*include\s*:\s*(.+?)\s*\}\}$/i;
const highland = /^\{\{\s*[A-Z_ ]+(:[^{}]*)?\}\}$/;
/** A longer line is nobody's directive; the patterns here are not made for it. */
const longestDirective = 1000;
const meanderInclude = /^include\s*:\s*(\S.*)$/i;

const LETTER_I = 105;

function isShort(s: Scanner): boolean {
  return s.to - s.from <= longestDirective;
}

/** True for a line that is one `{{…}}`. */
export function isMacro(s: Scanner): boolean {
  return (
    s.source.startsWith('{{', s.from) &&
    s.source.startsWith('}}', s.to - 2) &&
    isShort(s) &&
    s.to - s.from >= 4
  );
}

export function parseMacro(s: Scanner): void {
  const line = s.source.slice(s.from, s.to);
  const path = include.exec(line)?.[1];
  emitDialect(s, highland.test(line) || path !== undefined ? 'highland' : 'beat', path);
}

/** True for Meander's `include: file`. */
export function isMeanderInclude(s: Scanner): boolean {
  if ((s.source.charCodeAt(s.from) | 32) !== LETTER_I || !isShort(s)) return false;
  return meanderInclude.test(s.source.slice(s.from, s.to));
}

export function parseMeanderInclude(s: Scanner): void {
  emitDialect(s, 'meander', meanderInclude.exec(s.source.slice(s.from, s.to))?.[1]);
}

function emitDialect(s: Scanner, dialect: DialectBlock['dialect'], path: string | undefined): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  const range = path === undefined ? undefined : pathRange(s, path);
  advance(s);
  const block: DialectBlock = {
    kind: 'dialectBlock',
    start,
    textEnd,
    end: passBlankLines(s, 'blank'),
    dialect,
  };
  emit(s, range ? { ...block, include: range } : block);
}

function pathRange(s: Scanner, path: string): Range {
  const at = s.source.lastIndexOf(path, s.to - path.length);
  return { start: relative(s, at), end: relative(s, at + path.length) };
}
