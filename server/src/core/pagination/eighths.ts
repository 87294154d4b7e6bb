/**
 * Lengths as production counts them. A page has eight eighths however many lines it has.
 */
export const eighthsPerPage = 8;

/**
 * Eighths of a page that so many printed lines take: any part of an eighth counts as one, and nothing is shorter than
 * one.
 * Source: a scene that is less than an eighth counts as one, and those on the border are rounded up, so that a schedule
 * is rather slack than tight (general practice of first assistant directors); the lengths in a Final Draft document
 * come out the same way.
 */
export function eighthsOfLines(lines: number, linesPerPage: number): number {
  return Math.max(1, Math.ceil((lines * eighthsPerPage) / linesPerPage));
}

/** `2 3/8`, `5/8`, `3`: whole pages first, eighths only where there are some. */
export function formatEighths(eighths: number): string {
  const pages = Math.floor(eighths / eighthsPerPage);
  const rest = eighths % eighthsPerPage;
  if (rest === 0) return String(pages);
  return pages === 0 ? `${rest}/8` : `${pages} ${rest}/8`;
}
