import { blankPicture, fill, type Picture, png } from './picture';
import type { Typeface } from './typeface';

/**
 * A title page as the picture of a recording: square, as players show it, in a typewriter's letters. It is given words
 * and knows nothing of where on a title page they stood.
 */
export interface CoverWords {
  readonly title: string;
  /** Under the title, each on a line: `written by`, the names, `based on …`. */
  readonly credits: readonly string[];
  /** At the foot: the draft. */
  readonly foot: string;
}

const side = 1000;
const margin = 90;
const paper = 246;
const ink = 28;
const title = { size: 104, smallest: 44, lines: 4, middle: 360 };
const credit = { size: 38, lines: 6, gap: 54 };
const lineHeight = 1.25;

/** PNG; undefined where the typeface lacks a letter of the title, since a title with holes is worse than none. */
export function coverPicture(words: CoverWords, typeface: Typeface): Uint8Array | undefined {
  const name = words.title.trim().replace(/\s+/g, ' ');
  if (name === '' || !typeface.has(name)) return undefined;
  const picture = blankPicture(side, side, paper);
  const write = (line: string, y: number, size: number) =>
    centered(picture, typeface, line, y, fitting(line, size, typeface));
  const { lines, size } = titleLines(name, typeface);
  const height = size * lineHeight;
  const first = title.middle - ((lines.length - 1) * height) / 2;
  for (const [index, line] of lines.entries()) write(line, first + index * height, size);
  const below = first + lines.length * height + credit.gap;
  const credits = words.credits.filter((line) => typeface.has(line)).slice(0, credit.lines);
  for (const [index, line] of credits.entries()) write(line, below + index * credit.gap, credit.size);
  if (typeface.has(words.foot)) write(words.foot, side - margin, credit.size);
  return png(picture);
}

/** The largest letters in which the title takes few lines; what is too long even so loses its end. */
function titleLines(text: string, typeface: Typeface) {
  for (let size = title.size; ; size -= 6) {
    const lines = wrapped(text, size, typeface);
    const fits = lines.length <= title.lines && lines.every((line) => widthFits(line, size, typeface));
    if (fits || size <= title.smallest) return { size, lines: lines.slice(0, title.lines) };
  }
}

function wrapped(text: string, size: number, typeface: Typeface): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthFits(longer, size, typeface)) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

function widthFits(line: string, size: number, typeface: Typeface): boolean {
  return typeface.width(line, size) <= side - 2 * margin;
}

/** The size at which a line is no wider than the page. */
function fitting(line: string, size: number, typeface: Typeface): number {
  return Math.min(size, (size * (side - 2 * margin)) / Math.max(1, typeface.width(line, size)));
}

function centered(picture: Picture, typeface: Typeface, line: string, y: number, size: number): void {
  const x = (side - typeface.width(line, size)) / 2;
  const edges = typeface.outline(line, x, y, size);
  if (edges.length > 0) fill(picture, edges, ink);
}
