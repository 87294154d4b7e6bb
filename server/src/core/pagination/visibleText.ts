import { solid } from '../screenplay/words';
import { emphasisOf } from '../syntax/emphasis';
import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';

/**
 * What of a stretch of a chunk is printed: without notes, boneyard, the marks of emphasis and the backslashes before
 * marks that are meant as characters. Knows where every printed character stands in the chunk.
 */
export interface VisibleText {
  readonly text: string;
  /** Offset in the chunk of the character at `index`; for the text's length, where it ends. */
  sourceOf(index: number): number;
  /** Index of the first printed character at or after `offset`, counted in the chunk. */
  indexOf(offset: number): number;
}

export function visibleText(chunk: Chunk, range: Range): VisibleText {
  const hidden = hiddenRanges(chunk, range);
  if (hidden.length === 0) {
    return {
      text: chunk.text.slice(range.start, range.end),
      sourceOf: (index) => range.start + index,
      indexOf: (offset) => clamp(offset - range.start, range.end - range.start),
    };
  }
  return joined(chunk, keptRanges(range, hidden));
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length));
}

/** A stretch that is printed, and where its first character comes to stand. */
interface Kept extends Range {
  readonly at: number;
}

function joined(chunk: Chunk, kept: readonly Kept[]): VisibleText {
  return {
    text: kept.map(({ start, end }) => chunk.text.slice(start, end)).join(''),
    sourceOf: (index) => {
      const piece = kept.findLast(({ at }) => at <= index);
      return piece ? piece.start + index - piece.at : 0;
    },
    indexOf: (offset) => {
      const piece = kept.find(({ end }) => offset < end) ?? kept.at(-1);
      return piece ? piece.at + clamp(offset - piece.start, piece.end - piece.start) : 0;
    },
  };
}

function keptRanges(range: Range, hidden: readonly Range[]): readonly Kept[] {
  let at = 0;
  return solid(range, hidden).map(({ start, end }) => {
    const kept = { start, end, at };
    at += end - start;
    return kept;
  });
}

function hiddenRanges(chunk: Chunk, range: Range): readonly Range[] {
  const touching = (each: Range) => each.start < range.end && each.end > range.start;
  const hidden = [...chunk.notes.filter(touching), ...chunk.boneyards.filter(touching)].concat(
    markRanges(chunk.text.slice(range.start, range.end), range.start),
  );
  return hidden.sort((a, b) => a.start - b.start);
}

const escaping = /\\(?=[*_\\])/g;
const anyMark = /[*_\\]/;

function markRanges(text: string, by: number): readonly Range[] {
  if (!anyMark.test(text)) return [];
  const marks = emphasisOf(text).flatMap(({ range, content }) => [
    { start: range.start + by, end: content.start + by },
    { start: content.end + by, end: range.end + by },
  ]);
  const escapes = [...text.matchAll(escaping)].map(({ index }) => ({
    start: index + by,
    end: index + by + 1,
  }));
  return [...marks, ...escapes];
}
