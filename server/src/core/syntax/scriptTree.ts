import { type Range, shift } from '../text/range';
import type { ParsedChunk } from './chunker';
import type { SyntaxProblem } from './problems';
import type { ChunkPosition, ParseOptions, PlacedElement, ScriptTree } from './tree';

/**
 * The tree over the chunks of a script: where each stands, and what is asked of the whole. It holds no text of
 * its own; the whole text is put together only if somebody asks for it.
 *
 * A class, because a getter of an object literal is kept by the engine until the whole heap is collected, and with it
 * the tree of every edit.
 */
export class ParsedTree implements ScriptTree {
  readonly length: number;
  private whole: string | undefined;

  constructor(
    readonly chunks: readonly ParsedChunk[],
    readonly options: ParseOptions,
    readonly positions: ChunkPositions = measure(chunks),
  ) {
    this.length = positions.offsets[chunks.length] ?? 0;
  }

  get text(): string {
    this.whole ??= this.chunks.map((chunk) => chunk.text).join('');
    return this.whole;
  }

  chunkAt(offset: number): ChunkPosition {
    return this.positionOf(indexAt(this.positions.offsets, this.chunks.length, offset));
  }

  positionOf(index: number): ChunkPosition {
    return {
      index,
      offset: this.positions.offsets[index] ?? this.length,
      line: this.positions.lines[index] ?? 0,
    };
  }

  slice(range: Range): string {
    return sliceOf(this, range);
  }

  elements(within?: Range): Iterable<PlacedElement> {
    return elementsOf(this, within);
  }

  elementAt(offset: number): PlacedElement | undefined {
    return elementAt(this, offset);
  }

  problems(): readonly SyntaxProblem[] {
    return problemsOf(this);
  }
}

/** Offset and line of each chunk's first character, and of the end of the text after the last. */
export interface ChunkPositions {
  readonly offsets: Int32Array;
  readonly lines: Int32Array;
}

function measure(chunks: readonly ParsedChunk[]): ChunkPositions {
  const offsets = new Int32Array(chunks.length + 1);
  const lines = new Int32Array(chunks.length + 1);
  measureFrom({ offsets, lines }, chunks, 0);
  return { offsets, lines };
}

/** Fills in where `chunks` stand; the first is the one with index `first`, whose place is known. */
function measureFrom(positions: ChunkPositions, chunks: readonly ParsedChunk[], first: number): void {
  let offset = positions.offsets[first] ?? 0;
  let line = positions.lines[first] ?? 0;
  let index = first;
  for (const chunk of chunks) {
    index++;
    offset += chunk.text.length;
    line += chunk.lineBreaks;
    positions.offsets[index] = offset;
    positions.lines[index] = line;
  }
}

/** Positions after the chunks from `first` to `last`, the latter exclusive, have given way to `fresh`. */
export function replacePositions(
  old: ChunkPositions,
  first: number,
  last: number,
  fresh: readonly ParsedChunk[],
): ChunkPositions {
  const length = old.offsets.length - (last - first) + fresh.length;
  const positions = { offsets: new Int32Array(length), lines: new Int32Array(length) };
  positions.offsets.set(old.offsets.subarray(0, first + 1));
  positions.lines.set(old.lines.subarray(0, first + 1));
  measureFrom(positions, fresh, first);
  moveUp(positions.offsets, old.offsets, last, first + fresh.length);
  moveUp(positions.lines, old.lines, last, first + fresh.length);
  return positions;
}

/** Copies `from` from index `last` on to `to` from index `index` on, keeping the distances. */
function moveUp(to: Int32Array, from: Int32Array, last: number, index: number): void {
  const by = (to[index] ?? 0) - (from[last] ?? 0);
  to.set(from.subarray(last), index);
  if (by === 0) return;
  for (let at = index; at < to.length; at++) to[at] = (to[at] ?? 0) + by;
}

function indexAt(offsets: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sliceOf(tree: ParsedTree, range: Range): string {
  const start = Math.max(0, range.start);
  const end = Math.min(tree.length, range.end);
  const pieces: string[] = [];
  let { index, offset } = tree.chunkAt(start);
  for (let chunk = tree.chunks[index]; chunk && offset < end; chunk = tree.chunks[++index]) {
    pieces.push(chunk.text.slice(Math.max(0, start - offset), end - offset));
    offset += chunk.text.length;
  }
  return pieces.join('');
}

function* elementsOf(
  tree: ParsedTree,
  within: Range = { start: 0, end: tree.length },
): Iterable<PlacedElement> {
  let { index, offset } = tree.chunkAt(within.start);
  if (offset === within.start && index > 0) {
    index--;
    offset = tree.positionOf(index).offset;
  }
  for (let chunk = tree.chunks[index]; chunk && offset <= within.end; chunk = tree.chunks[++index]) {
    for (const element of chunk.elements) {
      if (offset + element.end >= within.start && offset + element.start <= within.end)
        yield { element, chunk, offset };
    }
    offset += chunk.text.length;
  }
}

function elementAt(tree: ParsedTree, offset: number): PlacedElement | undefined {
  const position = tree.chunkAt(offset);
  const chunk = tree.chunks[position.index];
  const inside = offset - position.offset;
  const element = chunk?.elements.find((each) => inside < each.end) ?? chunk?.elements.at(-1);
  return chunk && element ? { element, chunk, offset: position.offset } : undefined;
}

function problemsOf(tree: ParsedTree): readonly SyntaxProblem[] {
  return tree.chunks.flatMap((chunk, index) => {
    if (chunk.problems.length === 0) return [];
    const by = tree.positionOf(index).offset;
    return chunk.problems.map((problem) => moved(problem, by));
  });
}

function moved(problem: SyntaxProblem, by: number): SyntaxProblem {
  const range = shift(problem.range, by);
  if (!problem.fix) return { ...problem, range };
  const edits = problem.fix.edits.map((edit) => ({ range: shift(edit.range, by), text: edit.text }));
  return { ...problem, range, fix: { code: problem.fix.code, edits } };
}
