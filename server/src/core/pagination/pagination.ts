import { lazy } from '../screenplay/lazy';
import type { ScriptTree } from '../syntax/tree';
import type { Range } from '../text/range';
import { eighthsOfLines, eighthsPerPage } from './eighths';
import { continuedLines, type PageRules } from './fillPage';
import { type LaidPage, type Laying, layPages } from './layPages';
import { type PageLayout, pageLayouts } from './pageLayout';
import { numberPages, type PageNumber } from './pageNumber';
import { firstRowFrom, lastRowUpTo } from './pageRows';

/**
 * The pages of a script, and how long its parts are. After an edit only the pages from the edit to where the breaks
 * agree again are filled anew; the others are taken over.
 */
export interface Pagination {
  readonly layout: PageLayout;
  readonly pages: readonly Page[];
  /** The same as the length of `pages`, without making them. */
  readonly pageCount: number;
  /** The page with this index, from 0, without making the others. */
  pageAt(index: number): Page | undefined;
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
  return new PaginatedScript(tree, rules, layPages(tree.chunks, rules, before?.laying), before?.numbered);
}

function isSame(a: PageRules, b: PageRules): boolean {
  return a.layout === b.layout && a.sceneContinueds === b.sceneContinueds;
}

/** The numbers that pages with these marks have. */
interface Numbered {
  readonly marks: readonly (PageNumber | undefined)[];
  readonly numbers: readonly PageNumber[];
}

/** A class for its getters: an object with getters of its own costs the engine a shape for every draft. */
class PaginatedScript implements Pagination {
  readonly #starts = lazy(() => new Int32Array(this.laying.pages.map((each) => this.#startOf(each))));
  readonly #linesAbove = lazy(() => sums(this.laying.pages));
  readonly #numbers = lazy(() => this.#number());
  readonly #pages = lazy(() => this.laying.pages.map((laid, index) => this.#made(laid, index)));
  /** The latest that was worked out, before an edit perhaps, for the next pagination to start from. */
  numbered: Numbered | undefined;

  constructor(
    readonly tree: ScriptTree,
    readonly rules: PageRules,
    readonly laying: Laying,
    numbered: Numbered | undefined,
  ) {
    this.numbered = numbered;
  }

  get layout(): PageLayout {
    return this.rules.layout;
  }

  get pages(): readonly Page[] {
    return this.#pages();
  }

  get pageCount(): number {
    return this.laying.pages.length;
  }

  get eighths(): number {
    const last = this.laying.pages.at(-1);
    if (!last) return 0;
    const rest = eighthsOfLines(last.page.lines, this.layout.linesPerPage);
    return (this.pageCount - 1) * eighthsPerPage + Math.min(rest, eighthsPerPage);
  }

  pageAt(index: number): Page | undefined {
    const laid = this.laying.pages[index];
    return laid && this.#made(laid, index);
  }

  placeOf(offset: number): PagePlace | undefined {
    const index = Math.max(0, countUpTo(this.#starts(), offset) - 1);
    const laid = this.laying.pages[index];
    if (!laid) return undefined;
    const above = laid.page.continued ? continuedLines : 0;
    const line = above + (lastRowUpTo(this.tree, laid, offset) ?? 0);
    const eighth = Math.floor((line * eighthsPerPage) / this.layout.linesPerPage) + 1;
    return { page: this.#made(laid, index), index, line, eighth: Math.min(eighth, eighthsPerPage) };
  }

  eighthsOf({ start, end }: Range): number {
    return eighthsOfLines(this.#linesUpTo(end) - this.#linesUpTo(start), this.layout.linesPerPage);
  }

  /** Lines of the script above the first that begins at `offset` or after. */
  #linesUpTo(offset: number): number {
    const index = countUpTo(this.#starts(), offset - 1) - 1;
    const laid = this.laying.pages[index];
    if (!laid) return 0;
    const row = firstRowFrom(this.tree, laid, offset);
    const linesAbove = this.#linesAbove();
    return row === undefined ? (linesAbove[index + 1] ?? 0) : (linesAbove[index] ?? 0) + row;
  }

  #startOf({ first, page }: LaidPage): number {
    const piece = page.pieces[0];
    return piece ? this.tree.positionOf(first.chunk + piece.chunk).offset + piece.block.start : 0;
  }

  #made({ page: { lines } }: LaidPage, index: number): Page {
    return { number: this.#numbers()[index] ?? '', start: this.#starts()[index] ?? 0, lines };
  }

  /** Few edits change how many pages there are or which of them are marked. */
  #number(): readonly PageNumber[] {
    const marks = this.laying.pages.map(({ page }) => page.mark);
    const known = this.numbered;
    if (known?.marks.length === marks.length && marks.every((mark, index) => mark === known.marks[index]))
      return known.numbers;
    const numbers = numberPages(marks);
    this.numbered = { marks, numbers };
    return numbers;
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
