import type { ParsedChunk } from './chunker';
import { longestSplitNote } from './deadOpeners';
import { languageTable } from './language';
import { parseWindow } from './parse';
import type { ChunkStart, Scanner } from './scanner';
import { ParsedTree, replacePositions } from './scriptTree';
import type { Chunk, ScriptTree, TextEdit } from './tree';

/**
 * Brings a tree up to date with an edit: the chunks it touches are parsed again, and those after them until the
 * earlier parse holds again; the others are taken over as they are. The cost depends on the chunks touched, not
 * on the script.
 */
export function applyEdit(tree: ScriptTree, edit: TextEdit): ScriptTree {
  const old = tree as ParsedTree; // There is no other kind of tree.
  const end = Math.min(Math.max(edit.start, edit.end), old.length);
  const start = Math.min(Math.max(edit.start, 0), end);
  const last = old.chunkAt(end).index;
  const touched = { start, end, text: edit.text };
  return reparse(old, touched, firstAffected(old, touched), last);
}

function reparse(old: ParsedTree, edit: TextEdit, first: number, last: number): ScriptTree {
  const count = old.chunks.length;
  for (let more = 2; ; more *= 2) {
    const limit = Math.min(last + more, count);
    const s = parseAgain(old, edit, { first, last, limit });
    if (s.resumed) return replaceChunks(old, first, last + 1 + s.nextEarlier, s.chunks);
    if (limit === count) return replaceChunks(old, first, count, s.chunks);
  }
}

interface Window {
  /** Chunks from `first` to `limit`, the latter exclusive; `last` is the last one that the edit touches. */
  readonly first: number;
  readonly last: number;
  readonly limit: number;
}

function parseAgain(old: ParsedTree, edit: TextEdit, window: Window): Scanner {
  const text = editedText(old, edit, window);
  return parseWindow(
    {
      text,
      language: languageTable(old.options.language),
      context: old.chunks[window.first]?.context ?? 'blank',
      endsEarly: window.limit < old.chunks.length,
      closesBeyond: () =>
        old.chunks.findIndex((chunk, index) => index >= window.limit && chunk.closesBoneyard) >= 0,
      earlier: earlierStarts(old, edit, window),
    },
    window.first === 0,
  );
}

function editedText(old: ParsedTree, edit: TextEdit, window: Window): string {
  const start = old.positionOf(window.first).offset;
  const end = old.positionOf(window.limit).offset;
  return old.slice({ start, end: edit.start }) + edit.text + old.slice({ start: edit.end, end });
}

/** The untouched chunks of the window, where they start in its new text. */
function earlierStarts(old: ParsedTree, edit: TextEdit, window: Window): ChunkStart[] {
  const by = edit.text.length - (edit.end - edit.start) - old.positionOf(window.first).offset;
  const starts: ChunkStart[] = [];
  for (let index = window.last + 1; index < window.limit; index++) {
    starts.push({ at: old.positionOf(index).offset + by, context: old.chunks[index]?.context ?? 'blank' });
  }
  return starts;
}

function replaceChunks(
  old: ParsedTree,
  first: number,
  last: number,
  fresh: readonly ParsedChunk[],
): ScriptTree {
  const chunks = splice(old.chunks, first, last, fresh);
  return new ParsedTree(chunks, old.options, replacePositions(old.positions, first, last, fresh));
}

/** A copy with `fresh` in the place of `first` to `last`: made in one piece, since it may be long. */
function splice(
  chunks: readonly ParsedChunk[],
  first: number,
  last: number,
  fresh: readonly ParsedChunk[],
): ParsedChunk[] {
  const mostArguments = 1000;
  if (fresh.length <= mostArguments) return chunks.toSpliced(first, last - first, ...fresh);
  return chunks.slice(0, first).concat(fresh, chunks.slice(last));
}

/** The first chunk that an edit may change. */
function firstAffected(old: ParsedTree, edit: TextEdit): number {
  const { index, offset } = old.chunkAt(edit.start);
  const opening = old.chunks[index];
  const first = opening && edit.start - offset <= firstParagraphEnd(opening) ? index - 1 : index;
  const opener = closesEarlier(old, edit, index) ?? brokenNoteBefore(old, edit.start, first);
  return Math.max(0, opener ?? first);
}

/** The chunk before `first` with an open note that a closer at `offset` may have been meant for. */
function brokenNoteBefore(old: ParsedTree, offset: number, first: number): number | undefined {
  for (let index = first; index > 0 && !isHeaded(old.chunks[index]); index--) {
    if (old.positionOf(index).offset + longestSplitNote < offset) return undefined;
    if (leavesNoteOpen(old, index - 1, offset)) return index - 1;
  }
  return undefined;
}

/** A heading or section parts what is above it from what is below. */
function isHeaded(chunk: Chunk | undefined): boolean {
  const kind = chunk?.elements[0]?.kind;
  return kind === 'sceneHeading' || kind === 'section';
}

/** True where a note opened in the chunk may meet its closer at `offset` or after. */
function leavesNoteOpen(old: ParsedTree, index: number, offset: number): boolean {
  const opener = old.chunks[index]?.problems.findLast((problem) => problem.code === 'unclosed-note');
  return (
    opener !== undefined && old.positionOf(index).offset + opener.range.start + longestSplitNote >= offset
  );
}

/** Where the lines end that decide, with those above them, whether the chunk starts where it does. */
function firstParagraphEnd(chunk: Chunk): number {
  const last = chunk.elements.find((element) => hasBlankLine(chunk.text, element.textEnd, element.end));
  return last?.textEnd ?? chunk.text.length;
}

function hasBlankLine(text: string, textEnd: number, end: number): boolean {
  return end > textEnd + (text.startsWith('\r\n', textEnd) ? 2 : 1);
}

/** The chunk before the first whose unclosed boneyard this edit may close; nothing where it closes none. */
function closesEarlier(old: ParsedTree, edit: TextEdit, index: number): number | undefined {
  const around =
    old.slice({ start: edit.start - 1, end: edit.start }) +
    edit.text +
    old.slice({ start: edit.end, end: edit.end + 1 });
  if (!around.includes('*/')) return undefined;
  const opener = old.chunks.findIndex((chunk) => chunk.opensBoneyard);
  return opener >= 0 && opener <= index ? opener - 1 : undefined;
}
