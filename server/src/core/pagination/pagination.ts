import { lazy } from '../screenplay/lazy';
import type { ScriptTree } from '../syntax/tree';
import type { Range } from '../text/range';
import { eighthsOfLines, eighthsPerPage } from './eighths';
import type { PageRules } from './fillPage';
import { type LaidPage, type Laying, layPages } from './layPages';
import { type PageLayout, pageLayouts } from './pageLayout';
import { numberPages, type PageNumber } from './pageNumber';
import type { PrintedLine } from './printedLines';

/**
 * The pages of a script, and how long its parts are. After an edit only the pages from the edit to where the breaks
 * agree again are filled anew; the others are taken over.
 */
export interface Pagination {
  readonly layout: PageLayout;
  readonly pages: readonly Page[];
  /** Of the whole script: full pages, and what is used of the last. */
  readonly eighths: number;
  /** Where `offset` is printed: what prints nothing is where the printed line before it is. None without pages. */
  placeOf(offset: number): PagePlace | undefined;
  /** Length of what is printed of a range: a scene's extent, for example. Blank space at the foot of a page is not counted. */
  eighthsOf(range: Range): number;
}

export interface Page {
  readonly number: PageNumber;
  /** Offset in the file of its first printed character. */
  readonly start: number;
  /** Lines used, of `layout.linesPerPage`. */
  readonly lines: number;
}

export interface PagePlace {
  readonly page: Page;
  /** Index of the page, from 0. */
  readonly index: number;
  /** Line on the page, from 0. */
  readonly line: number;
  /** Which eighth of the page that is, 1 to 8. */
  readonly eighth: number;
}

export interface PaginationOptions {
  readonly layout?: PageLayout;
  readonly sceneContinueds?: boolean;
}

/** @param previous the pagination before an edit, with whatever options; pages that did not change are taken from it */
export function paginate(
  tree: ScriptTree,
  { layout = pageLayouts.letter, sceneContinueds = false }: PaginationOptions = {},
  previous?: Pagination,
): Pagination {
  const rules = { layout, sceneContinueds };
  const before = previous instanceof PaginatedScript && isSame(previous.rules, rules) ? previous : undefined;
  if (before?.tree === tree) return before;
  return new PaginatedScript(tree, rules, layPages(tree.chunks, rules, laying(before)));
}

function laying(before: PaginatedScript | undefined): Laying | undefined {
  return before && { chunks: before.tree.chunks, pages: before.laid };
}

function isSame(a: PageRules, b: PageRules): boolean {
  return a.layout === b.layout && a.sceneContinueds === b.sceneContinueds;
}

/** Where a line of a page begins in the file, and which line of the page it is. */
interface Row {
  readonly start: number;
  readonly row: number;
}

/** A class for its getters: an object with getters of its own costs the engine a shape for every draft. */
class PaginatedScript implements Pagination {
  readonly #starts = lazy(() => Int32Array.from(this.laid, (each) => this.#startOf(each)));
  readonly #linesAbove = lazy(() => sums(this.laid));
  readonly #pages = lazy(() => this.#numbered());
  /** Made when first asked for: a list of scenes asks for each page several times. */
  readonly #rows = new Map<LaidPage, readonly Row[]>();

  constructor(
    readonly tree: ScriptTree,
    readonly rules: PageRules,
    readonly laid: readonly LaidPage[],
  ) {}

  get layout(): PageLayout {
    return this.rules.layout;
  }

  get pages(): readonly Page[] {
    return this.#pages();
  }

  get eighths(): number {
    const last = this.laid.at(-1);
    if (!last) return 0;
    const rest = eighthsOfLines(last.page.lines, this.layout.linesPerPage);
    return (this.laid.length - 1) * eighthsPerPage + Math.min(rest, eighthsPerPage);
  }

  placeOf(offset: number): PagePlace | undefined {
    const index = Math.max(0, countUpTo(this.#starts(), offset) - 1);
    const page = this.pages[index];
    const laid = this.laid[index];
    if (!page || !laid) return undefined;
    const line = this.#rowsOf(laid).findLast(({ start }) => start <= offset)?.row ?? 0;
    const eighth = Math.floor((line * eighthsPerPage) / this.layout.linesPerPage) + 1;
    return { page, index, line, eighth: Math.min(eighth, eighthsPerPage) };
  }

  eighthsOf({ start, end }: Range): number {
    return eighthsOfLines(this.#linesUpTo(end) - this.#linesUpTo(start), this.layout.linesPerPage);
  }

  /** Lines of the script above the first that begins at `offset` or after. */
  #linesUpTo(offset: number): number {
    const index = countUpTo(this.#starts(), offset - 1) - 1;
    const laid = this.laid[index];
    if (!laid) return 0;
    const row = this.#rowsOf(laid).find(({ start }) => start >= offset)?.row;
    const linesAbove = this.#linesAbove();
    return row === undefined ? (linesAbove[index + 1] ?? 0) : (linesAbove[index] ?? 0) + row;
  }

  #rowsOf(laid: LaidPage): readonly Row[] {
    const known = this.#rows.get(laid);
    if (known) return known;
    const rows = this.#makeRows(laid);
    this.#rows.set(laid, rows);
    return rows;
  }

  #makeRows({ first, page }: LaidPage): readonly Row[] {
    return page.pieces.flatMap(({ chunk, block, top }) => {
      const { offset } = this.tree.positionOf(first.chunk + chunk);
      const firstRow = top + (block.continued ? 1 : 0);
      const rows = (lines: readonly PrintedLine[]) =>
        lines.map(({ start }, index) => ({ start: start + offset, row: firstRow + index }));
      return [...rows(block.lines), ...rows(block.beside)];
    });
  }

  #startOf({ first, page }: LaidPage): number {
    const [piece] = page.pieces;
    return piece ? this.tree.positionOf(first.chunk + piece.chunk).offset + piece.block.start : 0;
  }

  #numbered(): readonly Page[] {
    const numbers = numberPages(this.laid.map(({ page }) => page.mark));
    const starts = this.#starts();
    return this.laid.map(({ page: { lines } }, index) => ({
      number: numbers[index] ?? '',
      start: starts[index] ?? 0,
      lines,
    }));
  }
}

/** Lines before each page, and after the last. */
function sums(laid: readonly LaidPage[]): Int32Array {
  const above = new Int32Array(laid.length + 1);
  laid.forEach(({ page }, index) => {
    above[index + 1] = (above[index] ?? 0) + page.lines;
  });
  return above;
}

/** How many of the ascending `values` are not above `limit`. */
function countUpTo(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
