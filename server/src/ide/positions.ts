import type { Position, Range as ProtocolRange } from 'vscode-languageserver-types';
import { chunkSlot } from '../core/syntax/chunkMemory';
import type { Chunk, ChunkPosition, ScriptTree } from '../core/syntax/tree';
import type { Range } from '../core/text/range';

/**
 * Offsets of a tree to lines and columns (UTF-16, both from zero) and back. The line table is kept per chunk, so
 * that an edit pays for the chunks it replaced and for nothing else.
 */

/** Starts of the lines of a chunk, by chunk: chunks are values, so an entry never grows stale. */
const lineStarts = chunkSlot<readonly number[]>('starts of lines');

const lineBreak = /\r\n|\r|\n/g;

function lineStartsOf(chunk: Chunk): readonly number[] {
  const known = lineStarts.get(chunk);
  if (known) return known;
  const starts = [0];
  for (const match of chunk.text.matchAll(lineBreak)) starts.push(match.index + match[0].length);
  lineStarts.set(chunk, starts);
  return starts;
}

/** The index of the last of the ascending `values` that is at most `limit`; 0 where none is. */
export function lastAtMost(length: number, limit: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counted from the start of the chunk, as `offset` is. */
export function positionInChunk(chunk: Chunk, offset: number): Position {
  const starts = lineStartsOf(chunk);
  const line = lastAtMost(starts.length, offset, (index) => starts[index] ?? 0);
  return { line, character: offset - (starts[line] ?? 0) };
}

export function positionAt(tree: ScriptTree, offset: number): Position {
  const within = Math.max(0, Math.min(offset, tree.length));
  const place = tree.chunkAt(within);
  const chunk = tree.chunks[place.index];
  if (!chunk) return { line: 0, character: 0 };
  const { line, character } = positionInChunk(chunk, within - place.offset);
  return { line: place.line + line, character };
}

export function protocolRange(tree: ScriptTree, range: Range): ProtocolRange {
  return { start: positionAt(tree, range.start), end: positionAt(tree, range.end) };
}

/** The chunk that holds the line's text: of two that meet on a line number, the later one. */
function chunkOfLine(tree: ScriptTree, line: number): ChunkPosition {
  return tree.positionOf(lastAtMost(tree.chunks.length, line, (index) => tree.positionOf(index).line));
}

/** A position past the end of its line is the end of that line, one past the last line the end of the text. */
export function offsetAt(tree: ScriptTree, position: Position): number {
  if (tree.chunks.length === 0 || position.line < 0) return 0;
  const place = chunkOfLine(tree, position.line);
  const chunk = tree.chunks[place.index];
  if (!chunk) return 0;
  const starts = lineStartsOf(chunk);
  const start = starts[position.line - place.line];
  if (start === undefined) return tree.length;
  const next = starts[position.line - place.line + 1] ?? chunk.text.length;
  const end = endOfLine(chunk.text, start, next);
  return place.offset + Math.min(start + Math.max(0, position.character), end);
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

export function offsetRange(tree: ScriptTree, { start, end }: ProtocolRange): Range {
  return { start: offsetAt(tree, start), end: offsetAt(tree, end) };
}

/** In a text that is no script, such as a show file. */
export function positionInText(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(lineBreak);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The line ending that the script uses: its first. */
export function lineBreakOf(tree: ScriptTree): string {
  for (const { text } of tree.chunks) {
    const found = /\r\n|\r|\n/.exec(text);
    if (found) return found[0];
  }
  return '\n';
}
