import type { Chunk } from '../syntax/tree';
import { heightOf, itemsOf, type PageItem, type PrintedBlock } from './blocks';
import type { PageLayout } from './pageLayout';
import { splitAnywhere, splitBlock } from './splitBlock';

/**
 * Puts blocks on one page until the next would not fit, by the rules that keep together what belongs together. Knows
 * this page alone: which number it has and what an edit did to it is not its business.
 * Source of the rules: scriptwritingsecrets.com, "Page Break Rules".
 */

/** Where in the script a page begins. */
export interface Place {
  /** Index of a chunk; the number of chunks at the end of the script. */
  readonly chunk: number;
  /** Index of the item in the chunk. */
  readonly item: number;
  /** The rest of the item, where the page before ends within it. */
  readonly tail?: PrintedBlock;
}

/** A block or part of one, where it stands on a page. */
export interface Piece {
  /** Index of its chunk, counted from the chunk that the page begins in. */
  readonly chunk: number;
  readonly block: PrintedBlock;
  /** Lines above it on the page. */
  readonly top: number;
}

/** A page that knows nothing of the pages before it: an edit above leaves it as it is. */
export interface FilledPage {
  readonly pieces: readonly Piece[];
  /** Lines used, blank ones between the pieces included. */
  readonly lines: number;
  /** Of the page-lock mark that it begins with. */
  readonly mark?: string;
  /** The last chunk that was looked at to decide where it ends, counted like those of the pieces. */
  readonly reach: number;
}

export interface PageRules {
  readonly layout: PageLayout;
  /** (CONTINUED) below and CONTINUED: above, where a scene goes over a page. */
  readonly sceneContinueds: boolean;
}

/** Reads the items of a script in order and remembers how far it looked. */
export interface ItemReader {
  readonly rules: PageRules;
  readonly chunks: readonly Chunk[];
  reach: number;
}

/** (CONTINUED) and the blank line above it; CONTINUED: and the blank line below it. */
const continuedLines = 2;

/** Where the item at `place` really is: chunks that print nothing are passed. */
export function settle(reader: ItemReader, place: Place): Place {
  let { chunk, item } = place;
  for (let at = reader.chunks[chunk]; at && item >= itemsOf(at, reader.rules.layout).length; ) {
    chunk++;
    item = 0;
    at = reader.chunks[chunk];
  }
  reader.reach = Math.max(reader.reach, chunk);
  return chunk === place.chunk && item === place.item ? place : { chunk, item };
}

function itemAt({ chunks, rules }: ItemReader, { chunk, item, tail }: Place): PageItem | undefined {
  const at = chunks[chunk];
  return tail ?? (at && itemsOf(at, rules.layout)[item]);
}

function placeAfter(reader: ItemReader, { chunk, item }: Place): Place {
  return settle(reader, { chunk, item: item + 1 });
}

/** The page in the making. */
interface OpenPage {
  readonly reader: ItemReader;
  readonly first: Place;
  readonly pieces: Piece[];
  lines: number;
  mark?: string;
  isFull: boolean;
}

/** @returns the page and where the next one begins; at the end of the script a page may be empty. */
export function fillPage(reader: ItemReader, first: Place): { page: FilledPage; next: Place } {
  reader.reach = first.chunk;
  const page: OpenPage = { reader, first, pieces: [], lines: 0, isFull: false };
  let place = first;
  for (let item = itemAt(reader, place); item && !page.isFull; item = itemAt(reader, place)) {
    place = item.kind === 'pageBreak' ? passBreak(page, item.pageNumber, place) : putBlock(page, item, place);
  }
  const { pieces, lines, mark } = page;
  const reach = reader.reach - first.chunk;
  return { page: { pieces, lines, reach, ...(mark !== undefined && { mark }) }, next: place };
}

/** A break ends a page that has something on it; before anything is printed it only tells the page's number. */
function passBreak(page: OpenPage, number: string | undefined, place: Place): Place {
  if (page.pieces.length > 0) {
    page.isFull = true;
    return place;
  }
  if (number !== undefined) page.mark = number;
  return placeAfter(page.reader, place);
}

function putBlock(page: OpenPage, block: PrintedBlock, place: Place): Place {
  const before = page.pieces.at(-1)?.block;
  const gap = before ? gapBetween(before, block) : 0;
  const room = capacity(page, block) - page.lines - gap;
  const fit = fitOf(page.reader, place, block, room, before === undefined);
  page.isFull = fit.kind !== 'whole';
  if (fit.kind === 'none') return place;
  const put = fit.kind === 'whole' ? block : fit.head;
  const top = page.lines + gap;
  page.pieces.push({ chunk: place.chunk - page.first.chunk, block: put, top });
  page.lines = top + heightOf(put);
  return fit.kind === 'whole' ? placeAfter(page.reader, place) : { ...place, tail: fit.tail };
}

/** Every empty line between two paragraphs of action is meant. Source: the Fountain syntax page on action. */
function gapBetween(before: PrintedBlock, block: PrintedBlock): number {
  return before.kind === 'action' && block.kind === 'action'
    ? Math.max(block.above, before.below)
    : block.above;
}

function capacity({ reader, pieces, first }: OpenPage, block: PrintedBlock): number {
  const { layout, sceneContinueds } = reader.rules;
  if (!sceneContinueds) return layout.linesPerPage;
  const top = pieces[0]?.block ?? block;
  const isFirst = first.chunk === 0 && first.item === 0 && !first.tail;
  const above = top.kind === 'heading' || isFirst ? 0 : continuedLines;
  return layout.linesPerPage - continuedLines - above;
}

type Fit =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly head: PrintedBlock; readonly tail: PrintedBlock }
  | { readonly kind: 'none' };

const whole: Fit = { kind: 'whole' };
const none: Fit = { kind: 'none' };

function fitOf(reader: ItemReader, place: Place, block: PrintedBlock, room: number, atTop: boolean): Fit {
  const height = heightOf(block);
  if (height <= room && !strands(reader, place, block, room - height)) return whole;
  const chunk = reader.chunks[place.chunk];
  const split = chunk && splitBlock(chunk, block, room, reader.rules.layout);
  if (split) return { kind: 'part', ...split };
  if (!atTop) return none;
  return height <= room ? whole : { kind: 'part', ...splitAnywhere(block, room) };
}

/** True where a page that ends after the block would leave a heading alone, or begin the next with a transition. */
function strands(reader: ItemReader, place: Place, block: PrintedBlock, room: number): boolean {
  const after = placeAfter(reader, place);
  const next = itemAt(reader, after);
  if (!next || next.kind === 'pageBreak') return false;
  if (next.kind === 'transition') return !transitionsFit(reader, after, room);
  if (!leadsTo(block, next)) return false;
  return fitOf(reader, after, next, room - gapBetween(block, next), false).kind === 'none';
}

/** True where all the transitions that follow one another from `place` on find room. */
function transitionsFit(reader: ItemReader, place: Place, room: number): boolean {
  let left = room;
  for (let at = place; left >= 0; at = placeAfter(reader, at)) {
    const item = itemAt(reader, at);
    if (item?.kind !== 'transition') return true;
    left -= item.above + heightOf(item);
  }
  return false;
}

/** A heading stays with what it is the heading of: not with another heading, which begins a scene of its own. */
function leadsTo(block: PrintedBlock, next: PrintedBlock): boolean {
  if (block.kind === 'heading') return next.kind !== 'heading';
  return block.kind === 'shot' && next.kind !== 'heading' && next.kind !== 'shot';
}
