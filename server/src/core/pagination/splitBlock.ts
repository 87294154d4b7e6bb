import type { Chunk } from '../syntax/tree';
import { elementOf, heightOf, linesIn, type PrintedBlock } from './blocks';
import type { PageLayout } from './pageLayout';
import { countLines, type PrintedLines, partStarts, sliceLines } from './printedLines';

/** A block parted by the end of a page. */
export interface SplitBlock {
  readonly head: PrintedBlock;
  readonly tail: PrintedBlock;
}

/** Lines of a paragraph, or of a speech under its cue, that stay together on either side of a break. */
const fewestLines = 2;

/**
 * Parts a block so that as much as possible stays within `room` lines: at the end of a sentence, or before a
 * parenthetical, with two lines on each side. The rest is wrapped anew. Headings, shots and transitions stay whole, so
 * do columns side by side. A block that takes more than half a page and offers no such place is parted between lines.
 * Source: the page break rules of screenwriting programs (scriptwritingsecrets.com, "Page Break Rules": at least two
 * lines of action, at the end of a sentence, never after a parenthetical).
 */
export function splitBlock(
  chunk: Chunk,
  block: PrintedBlock,
  room: number,
  layout: PageLayout,
): SplitBlock | undefined {
  if (room < fewestLines) return undefined;
  const split = splitAtSentence(chunk, block, room, layout);
  if (split || heightOf(block) <= layout.linesPerPage / 2) return split;
  return splitAtLine(block, room);
}

/** Parts a block after as many lines as there is room for, whatever they are. */
export function splitAnywhere(block: PrintedBlock, room: number): SplitBlock {
  const extra = (block.continued ? 1 : 0) + (isSpoken(block) ? 1 : 0);
  return parted(block, Math.max(1, room - extra));
}

function splitAtSentence(
  chunk: Chunk,
  block: PrintedBlock,
  room: number,
  layout: PageLayout,
): SplitBlock | undefined {
  const isWhole = block.kind === 'heading' || block.kind === 'shot' || block.kind === 'transition';
  if (isWhole || block.kind === 'dual') return undefined;
  const starts = block.elements
    .flatMap((element) => [element.start, ...partStarts(chunk, element)])
    .filter((start) => start > block.start);
  for (const at of starts.reverse()) {
    if (countAbove(block, at) > room) continue;
    const { head, tail } = partedAt(chunk, block, at, layout);
    if (heightOf(head) <= room && canEnd(head) && canBegin(tail)) return { head, tail };
  }
  return undefined;
}

function countAbove({ lines }: PrintedBlock, offset: number): number {
  let above = 0;
  for (let at = 0; at < lines.length; at += 2) if ((lines[at] ?? 0) < offset) above++;
  return above;
}

function partedAt(chunk: Chunk, block: PrintedBlock, at: number, layout: PageLayout): SplitBlock {
  const spoken = isSpoken(block);
  const end = chunk.text.length;
  const above = linesIn(chunk, block.elements, layout, 'single', { start: block.start, end: at });
  const below = linesIn(chunk, block.elements, layout, 'single', { start: at, end });
  return {
    head: { ...block, lines: above, more: spoken },
    tail: { ...restOf(block), start: below[0] ?? at, lines: below, continued: spoken },
  };
}

/** The rest of a heading begins no scene. */
function restOf(block: PrintedBlock): PrintedBlock {
  return block.scene === 'begins' ? { ...block, scene: 'goesOn' } : block;
}

function splitAtLine(block: PrintedBlock, room: number): SplitBlock | undefined {
  for (let rows = room; rows >= fewestLines; rows--) {
    const { head, tail } = parted(block, rows);
    if (heightOf(head) <= room && canEnd(head) && canBegin(tail)) return { head, tail };
  }
  return undefined;
}

function parted(block: PrintedBlock, rows: number): SplitBlock {
  const spoken = isSpoken(block);
  const above = { lines: sliceLines(block.lines, 0, rows), beside: sliceLines(block.beside, 0, rows) };
  const below = { lines: sliceLines(block.lines, rows), beside: sliceLines(block.beside, rows) };
  const start = below.lines[0] ?? below.beside[0] ?? block.start;
  return {
    head: { ...block, ...above, more: spoken },
    tail: { ...restOf(block), ...below, start, continued: spoken },
  };
}

function isSpoken({ kind }: PrintedBlock): boolean {
  return kind === 'speech' || kind === 'dual';
}

/** Enough lines, and words at their end: neither a cue nor a parenthetical is the last before a break. */
function canEnd(head: PrintedBlock): boolean {
  return endsInWords(head, head.lines) && (head.beside.length === 0 || endsInWords(head, head.beside));
}

function endsInWords(block: PrintedBlock, lines: PrintedLines): boolean {
  let words = 0;
  let last: string | undefined;
  for (let at = 0; at < lines.length; at += 2) {
    last = elementOf(block, lines[at] ?? 0)?.kind;
    if (last !== 'characterCue') words++;
  }
  return words >= fewestLines && last !== 'parenthetical' && last !== 'characterCue';
}

function canBegin({ lines, beside }: PrintedBlock): boolean {
  return Math.max(countLines(lines), countLines(beside)) >= fewestLines;
}
