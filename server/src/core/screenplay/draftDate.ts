/**
 * Dates as people write them on a title page. A date that could be two (3/4/2026) is read as none unless one of the
 * readings is impossible; a year of two digits is of this century.
 */
export interface WrittenDate {
  /** `YYYY-MM-DD` */
  readonly iso: string;
  readonly text: string;
  readonly index: number;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthName = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';

const patterns: readonly RegExp[] = [
  /(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)/,
  new RegExp(`\\b${monthName}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)`, 'i'),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+${monthName},?\\s+(?<y>\\d{4})(?!\\d)`, 'i'),
  /(?<![\w.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\.?\d)/,
  /(?<![\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4}|\d{2})(?![\d/])/,
];

/** The first date of a text. */
export function findDate(text: string): WrittenDate | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const iso = found?.groups && isoOf(found.groups);
    if (found && iso) return { iso, text: found[0], index: found.index };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoOf({ y = '', m, d, name, a, b }: Groups): string | undefined {
  const year = y.length === 2 ? `20${y}` : y;
  if (a !== undefined && b !== undefined) return slashed(year, Number(a), Number(b));
  const month = name
    ? months.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1
    : Number(m);
  return valid(year, month, Number(d));
}

function slashed(year: string, a: number, b: number): string | undefined {
  if (a === b || b > 12) return valid(year, a, b);
  return a > 12 ? valid(year, b, a) : undefined;
}

function valid(year: string, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Another day in the same form; undefined where the form is not one that can be written without doubt. */
export function writeDateLike(written: string, iso: string): string | undefined {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return iso;
  const name = months[Number(month) - 1] ?? '';
  const full = name.charAt(0).toUpperCase() + name.slice(1);
  const [, isFull] =
    /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/.exec(
      written,
    ) ?? [];
  if (isFull && /^\p{L}+ \d{1,2}, \d{4}$/u.test(written)) return `${full} ${Number(day)}, ${year}`;
  if (isFull && /^\d{1,2} \p{L}+ \d{4}$/u.test(written)) return `${Number(day)} ${full} ${year}`;
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(written)) return `${Number(day)}.${Number(month)}.${year}`;
  return undefined;
}
