import type { ScriptTree } from '../syntax/tree';
import type { Piece } from './fillPage';
import type { LaidPage } from './layPages';
import type { PrintedLines } from './printedLines';

/**
 * Which line of a page an offset of the file is printed on. Looked up where the lines are kept, in their chunks; which
 * page to look at is for the caller to know.
 */

/** The last row (from 0, CONTINUED: not counted) whose text begins at `offset` or before. */
export function lastRowUpTo(tree: ScriptTree, { first, page }: LaidPage, offset: number): number | undefined {
  for (let index = page.pieces.length - 1; index >= 0; index--) {
    const piece = page.pieces[index];
    if (!piece) break;
    const within = offset - offsetOf(tree, first.chunk, piece);
    const { lines, beside } = piece.block;
    const line = lastUpTo(beside, within) ?? lastUpTo(lines, within);
    if (line !== undefined) return firstRowOf(piece) + line;
  }
  return undefined;
}

/** The first row whose text begins at `offset` or after. */
export function firstRowFrom(
  tree: ScriptTree,
  { first, page }: LaidPage,
  offset: number,
): number | undefined {
  for (const piece of page.pieces) {
    const within = offset - offsetOf(tree, first.chunk, piece);
    const { lines, beside } = piece.block;
    const line = firstFrom(lines, within) ?? firstFrom(beside, within);
    if (line !== undefined) return firstRowOf(piece) + line;
  }
  return undefined;
}

function offsetOf(tree: ScriptTree, firstChunk: number, { chunk }: Piece): number {
  return tree.positionOf(firstChunk + chunk).offset;
}

/** The cue that is printed once more comes first. */
function firstRowOf({ top, block }: Piece): number {
  return top + (block.continued ? 1 : 0);
}

function lastUpTo(lines: PrintedLines, offset: number): number | undefined {
  for (let at = lines.length - 2; at >= 0; at -= 2) if ((lines[at] ?? 0) <= offset) return at / 2;
  return undefined;
}

function firstFrom(lines: PrintedLines, offset: number): number | undefined {
  if ((lines.at(-2) ?? -1) < offset) return undefined;
  for (let at = 0; at < lines.length; at += 2) if ((lines[at] ?? 0) >= offset) return at / 2;
  return undefined;
}
