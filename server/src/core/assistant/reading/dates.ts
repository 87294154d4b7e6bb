/** Dates as people write them, as ISO dates. A date that can be read in two ways is none. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв', 'січ', 'sty'],
  ['feb', 'fév', 'fev', 'фев', 'лют', 'lut'],
  ['mar', 'mär', 'мар', 'бер'],
  ['apr', 'avr', 'abr', 'апр', 'кві', 'kwi'],
  ['may', 'mai', 'mag', 'май', 'мая', 'тра', 'maj'],
  ['jun', 'juin', 'giu', 'июн', 'чер', 'cze'],
  ['jul', 'juil', 'lug', 'июл', 'лип', 'lip'],
  ['aug', 'aoû', 'ago', 'авг', 'сер', 'sie'],
  ['sep', 'set', 'сен', 'вер', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'окт', 'жов', 'paź'],
  ['nov', 'ноя', 'лис', 'lis'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'гру', 'gru'],
];

function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  const found = months.findIndex((names) => names.some((start) => lower.startsWith(start)));
  return found < 0 ? undefined : found + 1;
}

const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const dayFirst =
  /(?<!\d)(\d{1,2})\.?(?:st|nd|rd|th|er)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const numeric = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

/** The first date in a text of a line or so, `2026-03-16`. */
export function dateIn(text: string): string | undefined {
  const line = text.slice(0, 400);
  const [, y, m, d] = iso.exec(line) ?? [];
  if (y) return isoDate(Number(y), Number(m), Number(d));
  const [, day, month = '', year] = dayFirst.exec(line) ?? [];
  if (year && monthOf(month)) return isoDate(Number(year), monthOf(month), Number(day));
  const [, named = '', of, in_] = monthFirst.exec(line) ?? [];
  if (in_ && monthOf(named)) return isoDate(Number(in_), monthOf(named), Number(of));
  return numericDate(line);
}

/** With points the day comes first; with strokes only where one of the two can be no month. */
function numericDate(line: string): string | undefined {
  const [, first, mark, second, year] = numeric.exec(line) ?? [];
  if (!year) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (mark === '.' || a > 12) return isoDate(Number(year), b, a);
  return b > 12 || a === b ? isoDate(Number(year), a, b) : undefined;
}

function isoDate(year: number, month: number | undefined, day: number): string | undefined {
  if (!month || month > 12 || day < 1 || day > 31 || year < 1900) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
