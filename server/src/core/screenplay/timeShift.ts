import { foldName } from './fold';
import type { DayPeriod, TimeShift, TimeUnit } from './model';

/**
 * How far a time is from the scene before, as its words tell: THE NEXT MORNING, TWO WEEKS LATER, THAT NIGHT. It
 * does not know what scene that is, nor which script day follows.
 */
const units: Readonly<Record<string, TimeUnit>> = {
  ...{ MOMENT: 'moment', MOMENTS: 'moment', SECOND: 'moment', SECONDS: 'moment', BIT: 'moment' },
  ...{ MINUTE: 'minute', MINUTES: 'minute', WHILE: 'minute', HOUR: 'hour', HOURS: 'hour' },
  ...{ DAY: 'day', DAYS: 'day', NIGHT: 'day', NIGHTS: 'day', WEEK: 'week', WEEKS: 'week' },
  ...{ MONTH: 'month', MONTHS: 'month', YEAR: 'year', YEARS: 'year' },
};

const numbers = new Map(
  (
    'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN ' +
    'SEVENTEEN EIGHTEEN NINETEEN TWENTY'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
);

/** `THREE`, `12`, `A`; undefined for a word that tells no certain number, such as SEVERAL. */
export function readNumber(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'A' || word === 'AN' || word === 'THIRTY') return word === 'THIRTY' ? 30 : 1;
  return numbers.get(word);
}

const weekdays = new Set('MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY'.split(' '));

export function isWeekday(word: string): boolean {
  return weekdays.has(word);
}

const following = new Set(['NEXT', 'FOLLOWING', 'ANOTHER']);
const before = new Set(['EARLIER', 'AGO', 'BEFORE', 'PREVIOUS']);
const this_ = new Set(['THAT', 'SAME', 'THIS']);

/** @param words of a time, folded: each of them is a modifier or the time itself */
export function readShift(words: readonly string[]): TimeShift | undefined {
  if (words.some((word) => this_.has(word))) return { direction: 'same', unit: 'day' };
  const unit = words.map((word) => units[word]).find((each) => each !== undefined);
  if (words.some((word) => following.has(word))) {
    return { direction: 'later', unit: unit ?? 'day', amount: 1 };
  }
  const isBack = words.some((word) => before.has(word));
  if (!isBack && !words.includes('LATER')) return undefined;
  if (!unit) return undefined;
  const amount = words.includes('FEW') ? undefined : words.map(readNumber).find((each) => each !== undefined);
  return { direction: isBack ? 'earlier' : 'later', unit, ...(amount !== undefined && { amount }) };
}

const nextDay: readonly (readonly [DayPeriod, readonly string[]])[] = [
  [
    'day',
    [
      ...['AM NÄCHSTEN TAG', 'NÄCHSTER TAG', 'LE LENDEMAIN', 'AL DÍA SIGUIENTE', 'IL GIORNO DOPO'],
      ...['IL GIORNO SEGUENTE', 'NO DIA SEGUINTE', 'НА СЛЕДУЮЩИЙ ДЕНЬ', 'НАСТУПНОГО ДНЯ', 'NASTĘPNEGO DNIA'],
    ],
  ],
  [
    'morning',
    [
      ...['AM NÄCHSTEN MORGEN', 'NÄCHSTER MORGEN', 'LE LENDEMAIN MATIN', 'A LA MAÑANA SIGUIENTE'],
      ...['LA MATTINA DOPO', 'IL MATTINO DOPO', 'NA MANHÃ SEGUINTE', 'НА СЛЕДУЮЩЕЕ УТРО', 'НАСТУПНОГО РАНКУ'],
      ...['NASTĘPNEGO RANKA'],
    ],
  ],
];

/** What other languages say of the day after, whole. */
export const nextDayPhrases: ReadonlyMap<string, { readonly period: DayPeriod; readonly shift: TimeShift }> =
  new Map(
    nextDay.flatMap(([period, phrases]) =>
      phrases.map((phrase) => [
        foldName(phrase),
        { period, shift: { direction: 'later', unit: 'day', amount: 1 } as const },
      ]),
    ),
  );
