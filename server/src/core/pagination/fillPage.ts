import type { Chunk } from '../syntax/tree';
import { heightOf, type PageItem, type PrintedBlock } from './blocks';
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
  /** What stands right above it is part of a scene. */
  readonly inScene: boolean;
}

/** A block or part of one, where it stands on a page. */
export interface Piece {
  /** Index of its chunk, counted from the chunk that the page begins in. */
  readonly chunk: number;
  readonly block: PrintedBlock;
  /** Lines above it on the page, CONTINUED: not counted. */
  readonly top: number;
}

/** A page that knows nothing of the pages before it: an edit above leaves it as it is. */
export interface FilledPage {
  readonly pieces: readonly Piece[];
  /** Lines used, blank ones between the pieces included, those of CONTINUED left out. */
  readonly lines: number;
  /** Of the page-lock mark that it begins with. */
  readonly mark?: string;
  /** CONTINUED: stands above its lines, (CONTINUED) below. */
  readonly continued: boolean;
  readonly continues: boolean;
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
  /** What each chunk prints. */
  readonly items: readonly (readonly PageItem[])[];
  reach: number;
}

/** (CONTINUED) and the blank line above it; CONTINUED: and the blank line below it. */
export const continuedLines = 2;

/** Where the item at `place` really is: chunks that print nothing are passed. */
export function settle(reader: ItemReader, place: Place): Place {
  let { chunk, item } = place;
  for (let items = reader.items[chunk]; items && item >= items.length; items = reader.items[chunk]) {
    chunk++;
    item = 0;
  }
  reader.reach = Math.max(reader.reach, chunk);
  const { inScene } = place;
  return chunk === place.chunk && item === place.item ? place : { chunk, item, inScene };
}

function itemAt({ items }: ItemReader, { chunk, item, tail }: Place): PageItem | undefined {
  return tail ?? items[chunk]?.[item];
}

function placeAfter(reader: ItemReader, place: Place, item: PageItem): Place {
  return settle(reader, { chunk: place.chunk, item: place.item + 1, inScene: inSceneAfter(place, item) });
}

function inSceneAfter({ inScene }: Place, item: PageItem): boolean {
  return item.kind === 'pageBreak' || item.scene === 'goesOn' ? inScene : item.scene === 'begins';
}

/** The page in the making. */
interface OpenPage {
  readonly reader: ItemReader;
  readonly first: Place;
  readonly pieces: Piece[];
  lines: number;
  mark?: string;
  isContinued: boolean;
  isFull: boolean;
}

/** @returns the page and where the next one begins; at the end of the script a page may be empty. */
export function fillPage(reader: ItemReader, first: Place): { page: FilledPage; next: Place } {
  reader.reach = first.chunk;
  const page: OpenPage = { reader, first, pieces: [], lines: 0, isContinued: false, isFull: false };
  let place = first;
  for (let item = itemAt(reader, place); item && !page.isFull; item = itemAt(reader, place)) {
    place = item.kind === 'pageBreak' ? passBreak(page, item, place) : putBlock(page, item, place);
  }
  return { page: closePage(page, place), next: place };
}

function closePage({ reader, first, pieces, lines, mark, isContinued }: OpenPage, next: Place): FilledPage {
  const continues = reader.rules.sceneContinueds && sceneGoesOn(reader, next);
  return {
    pieces: pieces.slice(),
    lines,
    ...(mark !== undefined && { mark }),
    continued: isContinued,
    continues,
    reach: reader.reach - first.chunk,
  };
}

/** A break ends a page that has something on it; before anything is printed it only tells the page's number. */
function passBreak(page: OpenPage, item: Extract<PageItem, { kind: 'pageBreak' }>, place: Place): Place {
  if (page.pieces.length > 0) {
    page.isFull = true;
    return place;
  }
  if (item.pageNumber !== undefined) page.mark = item.pageNumber;
  return placeAfter(page.reader, place, item);
}

function putBlock(page: OpenPage, block: PrintedBlock, place: Place): Place {
  const { reader, pieces } = page;
  const before = pieces.at(-1)?.block;
  if (!before) page.isContinued = reader.rules.sceneContinueds && isOfScene(place, block);
  const gap = before ? gapBetween(before, block) : 0;
  const room = reader.rules.layout.linesPerPage - (page.isContinued ? continuedLines : 0) - page.lines - gap;
  const fit = fitOf(reader, place, block, room, before === undefined);
  page.isFull = fit.kind !== 'whole';
  if (fit.kind === 'none') return place;
  const put = fit.kind === 'whole' ? block : fit.head;
  const top = page.lines + gap;
  pieces.push({ chunk: place.chunk - page.first.chunk, block: put, top });
  page.lines = top + heightOf(put);
  if (fit.kind === 'whole') return placeAfter(reader, place, block);
  return { ...place, tail: fit.tail, inScene: inSceneAfter(place, put) };
}

/** Every empty line between two paragraphs of action is meant. Source: the Fountain syntax page on action. */
function gapBetween(before: PrintedBlock, block: PrintedBlock): number {
  return before.kind === 'action' && block.kind === 'action'
    ? Math.max(block.above, before.below)
    : block.above;
}

/** True where the block belongs to the scene above it. Centered text is the title or the end of an act. */
function isOfScene({ inScene }: Place, { scene, kind }: PrintedBlock): boolean {
  return inScene && scene === 'goesOn' && kind !== 'centered';
}

/** True where what is printed next, on whatever page, belongs to the scene above `place`. */
function sceneGoesOn(reader: ItemReader, place: Place): boolean {
  let at = place;
  let item = itemAt(reader, at);
  while (item?.kind === 'pageBreak') {
    at = placeAfter(reader, at, item);
    item = itemAt(reader, at);
  }
  return item !== undefined && isOfScene(at, item);
}

type Fit =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly head: PrintedBlock; readonly tail: PrintedBlock }
  | { readonly kind: 'none' };

const whole: Fit = { kind: 'whole' };
const none: Fit = { kind: 'none' };

/** Room for (CONTINUED) is left only where the scene does not end on the page. */
function fitOf(reader: ItemReader, place: Place, block: PrintedBlock, room: number, atTop: boolean): Fit {
  const mayGoOn = reader.rules.sceneContinueds && inSceneAfter(place, block);
  const fit = fitAbove(reader, place, block, room, { reserved: mayGoOn ? continuedLines : 0, atTop });
  if (!mayGoOn || fit.kind === 'whole') return fit;
  return sceneEndsWithin(reader, place, block, room) ? whole : fit;
}

/** True where all that is left of the scene, the block included, finds room. */
function sceneEndsWithin(reader: ItemReader, place: Place, block: PrintedBlock, room: number): boolean {
  let left = room - heightOf(block);
  let last = block;
  for (let at = placeAfter(reader, place, block); left >= 0; at = placeAfter(reader, at, last)) {
    const item = itemAt(reader, at);
    if (!item || item.kind === 'pageBreak') return !sceneGoesOn(reader, at);
    if (!isOfScene(at, item)) return true;
    left -= gapBetween(last, item) + heightOf(item);
    last = item;
  }
  return false;
}

interface PageFoot {
  /** Lines to leave blank below. */
  readonly reserved: number;
  /** Nothing is on the page yet. */
  readonly atTop: boolean;
}

function fitAbove(reader: ItemReader, place: Place, block: PrintedBlock, room: number, foot: PageFoot): Fit {
  const height = heightOf(block);
  const free = room - foot.reserved;
  if (height <= free && !strands(reader, place, block, room - height, foot.reserved)) return whole;
  const chunk = reader.chunks[place.chunk];
  const split = chunk && splitBlock(chunk, block, free, reader.rules.layout);
  if (split) return { kind: 'part', ...split };
  if (!foot.atTop) return none;
  return height <= free ? whole : { kind: 'part', ...splitAnywhere(block, free) };
}

/** True where a page that ends after the block would leave a heading alone, or begin the next with a transition. */
function strands(
  reader: ItemReader,
  place: Place,
  block: PrintedBlock,
  room: number,
  reserved: number,
): boolean {
  const after = placeAfter(reader, place, block);
  const next = itemAt(reader, after);
  if (!next || next.kind === 'pageBreak') return false;
  if (next.kind === 'transition') return !transitionsFit(reader, after, room - reserved);
  if (!leadsTo(block, next)) return false;
  return fitOf(reader, after, next, room - gapBetween(block, next), false).kind === 'none';
}

/** True where all the transitions that follow one another from `place` on find room. */
function transitionsFit(reader: ItemReader, place: Place, room: number): boolean {
  let left = room;
  let at = place;
  while (left >= 0) {
    const item = itemAt(reader, at);
    if (item?.kind !== 'transition') return true;
    left -= item.above + heightOf(item);
    at = placeAfter(reader, at, item);
  }
  return false;
}

/** A heading stays with what it is the heading of: not with another heading, which begins a scene of its own. */
function leadsTo(block: PrintedBlock, next: PrintedBlock): boolean {
  if (block.kind === 'heading') return next.kind !== 'heading';
  return block.kind === 'shot' && next.kind !== 'heading' && next.kind !== 'shot';
}
