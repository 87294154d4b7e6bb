import { emphasisOf } from '../syntax/emphasis';
import type { Chunk } from '../syntax/tree';
import { lastWhere } from '../text/ordered';
import type { Range } from '../text/range';
import { solid } from './words';

/**
 * What of a stretch of a chunk is printed: without notes, boneyard, the marks of emphasis and the backslashes before
 * marks that are meant as characters. It is known where every printed character stands in the chunk.
 */
export interface VisibleText {
  readonly text: string;
  /** Offset in the chunk of the first character. */
  readonly start: number;
  /** The stretches that are printed, where some are not. */
  readonly kept?: readonly Kept[];
}

/** A stretch that is printed, and where its first character comes to stand. */
interface Kept extends Range {
  readonly at: number;
}

export function visibleText(chunk: Chunk, range: Range): VisibleText {
  const { start } = range;
  const text = chunk.text.slice(start, range.end);
  const hidden = hiddenRanges(chunk, range, text);
  if (hidden.length === 0) return { text, start };
  const kept = keptRanges(range, hidden);
  return { text: kept.map((each) => chunk.text.slice(each.start, each.end)).join(''), start, kept };
}

/** Offset in the chunk of the character at `index`; for the text's length, where it ends. */
export function sourceOf({ start, kept }: VisibleText, index: number): number {
  if (!kept) return start + index;
  const piece = kept[lastWhere(kept, ({ at }) => at <= index)];
  return piece ? piece.start + index - piece.at : 0;
}

/** Index of the first printed character at or after `offset`, counted in the chunk. */
export function indexOf({ text, start, kept }: VisibleText, offset: number): number {
  if (!kept) return clamp(offset - start, text.length);
  const piece = kept.find(({ end }) => offset < end) ?? kept.at(-1);
  return piece ? piece.at + clamp(offset - piece.start, piece.end - piece.start) : 0;
}

/** What of the chunk stands between the characters from `start` to before `end`, and is not printed. */
export function hiddenBetween({ kept = [] }: VisibleText, start: number, end: number): readonly Range[] {
  return kept.flatMap((piece, index) => {
    const before = kept[index - 1];
    return before && start < piece.at && piece.at < end ? [{ start: before.end, end: piece.start }] : [];
  });
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length));
}

function keptRanges(range: Range, hidden: readonly Range[]): readonly Kept[] {
  let at = 0;
  return solid(range, hidden).map(({ start, end }) => {
    const kept = { start, end, at };
    at += end - start;
    return kept;
  });
}

const nothing: readonly Range[] = [];

function hiddenRanges(chunk: Chunk, range: Range, text: string): readonly Range[] {
  const marks = anyMark.test(text) ? markRanges(text, range.start) : nothing;
  if (chunk.notes.length === 0 && chunk.boneyards.length === 0) return marks;
  const hidden = [...touching(chunk.notes, range), ...touching(chunk.boneyards, range), ...marks];
  return hidden.sort((a, b) => a.start - b.start);
}

/** Those of `holes`, which are in order and apart, that touch the range: a chunk may hold a note for every element. */
function touching(holes: readonly Range[], range: Range): readonly Range[] {
  const first = lastWhere(holes, ({ end }) => end <= range.start) + 1;
  return holes.slice(first, lastWhere(holes, ({ start }) => start < range.end) + 1);
}

const escaping = /\\(?=[*_\\])/g;
const anyMark = /[*_\\]/;

function markRanges(text: string, by: number): readonly Range[] {
  const marks = emphasisOf(text).flatMap(({ range, content }) => [
    { start: range.start + by, end: content.start + by },
    { start: content.end + by, end: range.end + by },
  ]);
  const escapes = [...text.matchAll(escaping)].map(({ index }) => ({
    start: index + by,
    end: index + by + 1,
  }));
  return [...marks, ...escapes].sort((a, b) => a.start - b.start);
}
