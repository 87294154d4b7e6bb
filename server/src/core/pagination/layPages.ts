import type { Chunk } from '../syntax/tree';
import { itemsOf, type PageItem } from './blocks';
import { type FilledPage, fillPage, type ItemReader, type PageRules, type Place, settle } from './fillPage';

/**
 * Fills page after page. What an earlier laying of the same script gave is taken over where the chunks are the same:
 * what they print, the pages in front of an edit, and those behind it from where a page begins at the same place as
 * before.
 */

/** A page and the place that it begins at. */
export interface LaidPage {
  readonly first: Place;
  readonly page: FilledPage;
}

export interface Laying {
  readonly chunks: readonly Chunk[];
  /** What each chunk prints. Kept here and not in a weak map, which a garbage collection looks through every time. */
  readonly items: readonly (readonly PageItem[])[];
  readonly pages: readonly LaidPage[];
}

const nothingLaid: Laying = { chunks: [], items: [], pages: [] };

/** @param earlier laid by the same rules */
export function layPages(chunks: readonly Chunk[], rules: PageRules, earlier: Laying = nothingLaid): Laying {
  const same = countSame(earlier.chunks, chunks);
  const items = takeItems(chunks, rules, earlier, same);
  const reader: ItemReader = { rules, chunks, items, reach: 0 };
  return { chunks, items, pages: takePages(reader, earlier, same) };
}

/** How many chunks in front and at the back an edit left as they were. */
interface Same {
  readonly front: number;
  readonly back: number;
}

function countSame(before: readonly Chunk[], after: readonly Chunk[]): Same {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front] === after[front]) front++;
  let back = 0;
  while (back < most - front && before[before.length - 1 - back] === after[after.length - 1 - back]) back++;
  return { front, back };
}

function takeItems(
  chunks: readonly Chunk[],
  { layout }: PageRules,
  earlier: Laying,
  { front, back }: Same,
): Laying['items'] {
  const fresh = chunks.slice(front, chunks.length - back).map((chunk) => itemsOf(chunk, layout));
  return [...earlier.items.slice(0, front), ...fresh, ...earlier.items.slice(earlier.items.length - back)];
}

function takePages(reader: ItemReader, earlier: Laying, { front, back }: Same): readonly LaidPage[] {
  const { chunks } = reader;
  const pages = earlier.pages.slice(0, countKept(earlier.pages, front));
  let place = earlier.pages[pages.length]?.first;
  if (!place || pages.length === 0) place = settle(reader, { chunk: 0, item: 0, inScene: false });
  const rest = remainder(earlier, chunks.length, back);
  while (place.chunk < chunks.length) {
    const found = rest(place);
    if (found) return pages.concat(found);
    const { page, next } = fillPage(reader, place);
    if (page.pieces.length > 0) pages.push({ first: place, page });
    place = next;
  }
  return pages;
}

/** Pages for which nothing was looked at behind the first `front` chunks; the next page begins among those too. */
function countKept(pages: readonly LaidPage[], front: number): number {
  const changed = pages.findIndex(({ first, page }) => first.chunk + page.reach >= front);
  return Math.max(0, changed);
}

/** Asked with a place in order, gives the earlier pages from there on, if one began there and nothing has changed since. */
function remainder(
  { chunks, pages }: Laying,
  length: number,
  back: number,
): (place: Place) => readonly LaidPage[] | undefined {
  const by = length - chunks.length;
  let at = 0;
  return (place) => {
    if (place.chunk < length - back) return undefined;
    const old = { ...place, chunk: place.chunk - by };
    while (at < pages.length && comesBefore(pages[at]?.first, old)) at++;
    const found = pages[at]?.first;
    if (!found || comesBefore(old, found) || found.inScene !== place.inScene) return undefined;
    if (by === 0) return pages.slice(at);
    return pages.slice(at).map(({ first, page }) => ({ first: { ...first, chunk: first.chunk + by }, page }));
  };
}

function comesBefore(a: Place | undefined, b: Place): boolean {
  if (!a) return false;
  const rest = ({ tail }: Place) => tail?.start ?? -1;
  return (a.chunk - b.chunk || a.item - b.item || rest(a) - rest(b)) < 0;
}
