import { foldName } from './fold';

/**
 * The colors of revised drafts in the order in which they are given out, as data. The order differs between shows;
 * whoever compares takes the show's own where it has one.
 *
 * Source: the usual order in American production. After the last, the colors come again as double blue and so on.
 */
export const revisionColors: readonly string[] = [
  ...['white', 'blue', 'pink', 'yellow', 'green', 'goldenrod', 'buff', 'salmon', 'cherry'],
  ...['tan', 'gray', 'ivory'],
];

const spellings: Readonly<Record<string, string>> = { GREY: 'gray', GOLD: 'goldenrod', CREAM: 'buff' };

const again: Readonly<Record<string, number>> = {
  DOUBLE: 1,
  '2ND': 1,
  SECOND: 1,
  TRIPLE: 2,
  '3RD': 2,
  THIRD: 2,
};

/** A color, and how often the whole row of colors was gone through before. */
export interface RevisionColor {
  /** One of the order. */
  readonly color: string;
  readonly round: number;
  /** As written. */
  readonly text: string;
  readonly index: number;
}

/** The first color that a text names: `Blue`, `DOUBLE PINK`, `2nd Blue Rev.`. */
export function findRevisionColor(
  text: string,
  order: readonly string[] = revisionColors,
): RevisionColor | undefined {
  for (const found of text.matchAll(
    /(?:(\p{L}+|\d\p{L}\p{L})[\s-]+)?(?<![\p{L}\p{N}])(\p{L}+)(?![\p{L}\p{N}])/gu,
  )) {
    const [whole, before = '', name = ''] = found;
    const color = colorNamed(name, order);
    if (color)
      return { color, round: again[foldName(before)] ?? 0, ...placed(found.index, whole, before, name) };
    const first = colorNamed(before, order);
    if (first) return { color: first, round: 0, text: before, index: found.index };
  }
  return undefined;
}

function placed(index: number, whole: string, before: string, name: string) {
  if (foldName(before) in again) return { text: whole, index };
  return { text: name, index: index + whole.length - name.length };
}

function colorNamed(word: string, order: readonly string[]): string | undefined {
  const folded = foldName(word);
  const usual = spellings[folded] ?? folded.toLowerCase();
  return order.find((each) => each.toLowerCase() === usual);
}

/** How many sets lie between the first draft and this one. */
export function revisionPlace(
  { color, round }: Pick<RevisionColor, 'color' | 'round'>,
  order: readonly string[] = revisionColors,
): number {
  // White is the first draft alone: the second round begins with the color after it.
  const later = order.length - 1;
  return order.indexOf(color) + round * later;
}

/** `double blue`, of its place in the order. */
export function revisionNameAt(place: number, order: readonly string[] = revisionColors): string {
  const later = Math.max(1, order.length - 1);
  if (place < order.length) return order[place] ?? '';
  const round = Math.floor((place - 1) / later);
  const name = order[1 + ((place - 1) % later)] ?? '';
  return round === 1 ? `double ${name}` : round === 2 ? `triple ${name}` : `${name} ${round + 1}`;
}
