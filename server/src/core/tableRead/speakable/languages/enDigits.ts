import { toCardinal, toOrdinal } from 'n2words/en-US';
import { following, goesOn, type Place, preceding, type Rule } from '../rule';
import { englishCompoundDigits, englishCompoundMarks, namesOfTens } from './enCompounds';

/** Figures as English says them: telephone numbers, dates, years, decades, ordinals, fractions, feet and inches. */

function cardinal(digits: string | number): string {
  return toCardinal(String(digits)).replaceAll('-', ' ');
}

function ordinal(digits: string | number): string {
  return Number(digits) === 0 ? 'zeroth' : toOrdinal(String(digits)).replaceAll('-', ' ');
}

function oneByOne(digits: string): string {
  return [...digits].map(cardinal).join(' ');
}

/** `1987` in two halves, `2005` and `1000` as numbers, `1900` as hundreds, `1905` with an oh. */
export function year(digits: string): string {
  const [high, low] = [digits.slice(0, 2), digits.slice(2)];
  if (digits.length !== 4 || (high.endsWith('0') && low.startsWith('0'))) return cardinal(Number(digits));
  if (low === '00') return `${cardinal(Number(high))} hundred`;
  return `${cardinal(Number(high))} ${low.startsWith('0') ? 'oh ' : ''}${cardinal(Number(low))}`;
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const monthEnd =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)\s+$/i;

function phone([text]: RegExpExecArray, place: Place): string | undefined {
  return goesOn(place) ? undefined : said(text);
}

function said(text: string): string {
  return (text.match(/\d+/g) ?? [])
    .map((group) => (group === '800' ? 'eight hundred' : oneByOne(group)))
    .join(', ');
}

function fullYear(text: string): string {
  return year(text.length === 2 ? `${Number(text) > 40 ? '19' : '20'}${text}` : text);
}

/** Month first, as America writes it, unless that is no month. */
function slashed([, first = '', second = '', last = '']: RegExpExecArray): string | undefined {
  const dayFirst = Number(first) > 12;
  const [month, day] = dayFirst ? [Number(second), Number(first)] : [Number(first), Number(second)];
  const name = monthNames[month - 1];
  return name && day >= 1 && day <= 31 ? `${name} ${ordinal(day)}, ${fullYear(last)}` : undefined;
}

function isoDate([, years = '', month = '', day = '']: RegExpExecArray): string | undefined {
  const name = monthNames[Number(month) - 1];
  return name && Number(day) >= 1 && Number(day) <= 31
    ? `${name} ${ordinal(Number(day))}, ${year(years)}`
    : undefined;
}

function time([, hour = '', minute, half = '']: RegExpExecArray, place: Place): string | undefined {
  if (Number(hour) > 24 || Number(minute ?? 0) > 59) return undefined;
  const h = cardinal(Number(hour));
  const m =
    minute === undefined || Number(minute) === 0
      ? ''
      : Number(minute) < 10
        ? ` oh ${cardinal(Number(minute))}`
        : ` ${cardinal(minute)}`;
  const ends =
    half.endsWith('.') && /^["'\u201d\u2019)]*(?:$|\s+["'\u201c(]*\p{Lu})/u.test(following(place)) ? '.' : '';
  return `${h}${m} ${half[0]?.toUpperCase()} M${ends}`;
}

function military([, hour = '', minute = '']: RegExpExecArray): string | undefined {
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  const h = hour.startsWith('0') ? (hour === '00' ? 'zero' : `oh ${cardinal(Number(hour))}`) : cardinal(hour);
  if (minute === '00') return `${h} hundred hours`;
  return `${h} ${minute.startsWith('0') ? `oh ${cardinal(Number(minute))}` : cardinal(minute)} hours`;
}

function decade([, century, tens = '']: RegExpExecArray): string | undefined {
  const name = tens === '0' ? undefined : namesOfTens[Number(tens)];
  if (century === undefined) return name === 'tens' ? 'teens' : name;
  if (name) return `${cardinal(Number(century))} ${name}`;
  return Number(century) % 10 === 0
    ? `${cardinal(Number(century) * 100).replace(/ thousand$/, '')} thousands`
    : `${cardinal(Number(century))} hundreds`;
}

const fractionNames: Readonly<Record<number, readonly [string, string]>> = {
  2: ['half', 'halves'],
  3: ['third', 'thirds'],
  4: ['quarter', 'quarters'],
  5: ['fifth', 'fifths'],
  6: ['sixth', 'sixths'],
  8: ['eighth', 'eighths'],
  10: ['tenth', 'tenths'],
  16: ['sixteenth', 'sixteenths'],
};
const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  ...{
    '½': [1, 2],
    '⅓': [1, 3],
    '⅔': [2, 3],
    '¼': [1, 4],
    '¾': [3, 4],
    '⅕': [1, 5],
    '⅖': [2, 5],
    '⅗': [3, 5],
  },
  ...{ '⅘': [4, 5], '⅙': [1, 6], '⅚': [5, 6], '⅛': [1, 8], '⅜': [3, 8], '⅝': [5, 8], '⅞': [7, 8] },
};

function fractionWords(top: number, bottom: number): string | undefined {
  const names = fractionNames[bottom];
  return names && top < bottom ? `${cardinal(top)} ${names[top === 1 ? 0 : 1]}` : undefined;
}

function fraction(
  [, whole, top = '', bottom = '', sign = '']: RegExpExecArray,
  place: Place,
): string | undefined {
  const [a, b] = vulgar[sign] ?? [Number(top), Number(bottom)];
  const part = fractionWords(a, b);
  if (!part || goesOn(place)) return undefined;
  return whole === undefined ? part : `${cardinal(whole)} and ${part.replace(/^one (?=half|quarter)/, 'a ')}`;
}

/** `24/7`, `9/11`, `50/50`: numbers one after the other. */
function pair([, first = '', second = '']: RegExpExecArray): string {
  return `${cardinal(Number(first))} ${cardinal(Number(second))}`;
}

function feetAndInches([, feet = '', inches = '']: RegExpExecArray): string {
  return `${cardinal(feet)} foot ${cardinal(Number(inches))}`;
}

function feet([, number = '']: RegExpExecArray, place: Place): string | undefined {
  const isOpen =
    ((
      place.text
        .slice(0, place.start)
        .slice(-200)
        .match(/(?<![\p{L}\p{N}])['\u2018]/gu) ?? []
    ).length &
      1) ===
    1;
  return isOpen ? undefined : `${cardinal(number)} ${number === '1' ? 'foot' : 'feet'}`;
}

function inches([, number = '']: RegExpExecArray, place: Place): string | undefined {
  const before = place.text.slice(Math.max(0, place.start - 400), place.start);
  const isOpen = ((before.match(/["\u201c\u201d]/g) ?? []).length & 1) === 1;
  return isOpen ? undefined : `${cardinal(number)} ${number === '1' ? 'inch' : 'inches'}`;
}

const roomWords =
  /^(?:room|rm|apartment|apt|suite|flight|highway|route|rte|hwy|interstate|area|bus|channel|studio|extension|building|cell|unit)$/i;

/** Behind `Room` and the like: `237` is two thirty seven, `209` two oh nine. */
function room([text]: RegExpExecArray, place: Place): string | undefined {
  if (!roomWords.test(place.previous.replace(/\.$/, '')) || goesOn(place)) return undefined;
  const [high, low] = [text.slice(0, -2), text.slice(-2)];
  if (low === '00') return `${cardinal(high)} hundred`;
  return `${cardinal(high)} ${low.startsWith('0') ? `oh ${cardinal(Number(low))}` : cardinal(low)}`;
}

const yearBefore =
  /^(?:in|since|of|by|year|until|till|circa|from|before|after|summer|winter|spring|fall|autumn|class|around|early|late|mid|during|and|to)$/i;

function yearByContext([text]: RegExpExecArray, place: Place): string | undefined {
  const number = Number(text);
  if (goesOn(place) || /^[.,]\d/.test(following(place, 2))) return undefined;
  if (number >= 1100 && number <= 1999) return year(text);
  if (number < 2000 || number > 2099) return undefined;
  const told =
    yearBefore.test(place.previous) ||
    place.kind === 'heading' ||
    place.kind === 'titlePage' ||
    /[(,]\s?$/.test(preceding(place, 2)) ||
    /^[,.)]|^$/.test(following(place, 1));
  return told ? year(text) : undefined;
}

function dayOfMonth([text]: RegExpExecArray, place: Place): string | undefined {
  const day = Number(text);
  return day >= 1 && day <= 31 && monthEnd.test(preceding(place)) && !goesOn(place)
    ? ordinal(day)
    : undefined;
}

function mixed([, digits = '', letters = '']: RegExpExecArray): string {
  const number = digits.startsWith('0') && digits.length > 1 ? oneByOne(digits) : cardinal(digits);
  return `${number} ${letters.length <= 2 ? [...letters.toUpperCase()].join(' ') : letters.toLowerCase()}`;
}

const edge = '(?![\\p{L}\\p{N}])';

export const englishDigits: readonly Rule[] = [
  { pattern: /1[-. ]\(?\d{3}\)?[-. ]\s?\d{3}[-.]\d{4}/uy, say: phone },
  { pattern: /\d{3}[-. ]\d{3}[-.]\d{4}/uy, say: phone },
  { pattern: /\d{3}[-.]\d{4}(?![-.]?\d)/uy, say: phone },
  { pattern: new RegExp(`(\\d{4})-(\\d{2})-(\\d{2})${edge}`, 'uy'), say: isoDate },
  ...englishCompoundDigits,
  { pattern: /911(?![\p{L}\p{N},.]\d|[\p{L}\p{N}])/uy, say: () => 'nine one one' },
  { pattern: new RegExp(`(\\d{1,2})\\/(\\d{1,2})\\/(\\d{4}|\\d{2})${edge}`, 'uy'), say: slashed },
  {
    pattern: new RegExp(`(\\d{1,2})(?::(\\d{2}))?(?::\\d{2})?\\s?([ap]\\.m\\.|[ap]m)${edge}`, 'iuy'),
    say: time,
  },
  { pattern: /([012]\d)([0-5]\d)\s?(?:hours|hrs\.?|h)(?![\p{L}\p{N}])/iuy, say: military },
  {
    pattern: new RegExp(`(\\d{4})\\s?[-\\u2013]\\s?(\\d{4}|\\d{2})${edge}`, 'uy'),
    say: ([, a = '', b = '']) => `${year(a)} to ${b.length === 2 ? cardinal(Number(b)) : year(b)}`,
  },
  { pattern: new RegExp(`(1\\d|20)(\\d)0['\\u2019]?s${edge}`, 'iuy'), say: decade },
  {
    pattern: new RegExp(`()?(\\d)0['\\u2019]?s${edge}`, 'iuy'),
    say: ([, , tens = '']) => (tens === '1' ? 'tens' : namesOfTens[Number(tens)] || undefined),
  },
  {
    pattern: new RegExp(`(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})(?:st|nd|rd|th)${edge}`, 'iuy'),
    say: ([, digits = '']) => ordinal(digits.replaceAll(',', '')),
  },
  { pattern: new RegExp(`(?:(\\d{1,6})[ -])?(\\d{1,2})\\/(\\d{1,2})${edge}`, 'uy'), say: fraction },
  { pattern: /(\d{1,6})?()()[ ]?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/uy, say: fraction },
  { pattern: new RegExp(`(\\d{1,4})\\/(\\d{1,4})${edge}`, 'uy'), say: pair },
  {
    pattern: /(\d{1,2})['\u2019\u2032] ?(\d{1,2})(?:["\u201d\u2033]|''|\u2019\u2019)?(?![\p{L}\p{N}])/uy,
    say: feetAndInches,
  },
  { pattern: /(\d{1,5})['\u2032](?![\p{L}\p{N}'])/uy, say: feet },
  { pattern: /(\d{1,4})["\u2033](?![\p{L}\p{N}])/uy, say: inches },
  {
    pattern: /(\d{1,4})\s?[x\u00d7]\s?(\d{1,4})(?![\p{L}\p{N}])/uy,
    say: ([, a = '', b = '']) => `${cardinal(a)} by ${cardinal(b)}`,
  },
  { pattern: /(\d{1,4})x(?![\p{L}\p{N}])/uy, say: ([, a = '']) => `${cardinal(a)} times` },
  { pattern: /[1-9]\d{2}/uy, say: room },
  { pattern: /\d{4}/uy, say: yearByContext },
  { pattern: /\d{1,2}/uy, say: dayOfMonth },
  {
    pattern: /(\d{1,3})((?:\.\d{1,3}){2,4})(?![\p{L}\p{N}])/uy,
    say: ([text]) =>
      text
        .split('.')
        .map((part) => cardinal(Number(part)))
        .join(' point '),
  },
  {
    pattern:
      /(\d{1,6})-?(?!(?:mph|km|kg|ft|lb|lbs|mm|cm|ml|oz|hr|hrs|min|sec|rpm|fps|dB|Hz|yd|mi|bn|mil|ms|mg|kph|in|k|m|g|W|V|KB|MB|GB|TB|kHz|MHz|kW|MPH|RPM|yds|mins|secs)(?![\p{L}\p{N}]))(\p{L}{1,3})(?![\p{L}\p{N}'\u2019])/uy,
    say: (found, place) =>
      /-/.test(found[0]) || /\d\p{Ll}{3}$/u.test(found[0])
        ? undefined
        : mixed(found) + (place.kind === 'heading' ? '' : ''),
  },
];

/** `'80s`, `(555) 123-4567`, `½`. */
export const englishMarks: readonly Rule[] = [
  ...englishCompoundMarks,
  {
    pattern: /['\u2018\u2019](\d)0['\u2019]?s(?![\p{L}\p{N}])/iuy,
    say: ([, tens = '']) =>
      tens === '0' ? 'two thousands' : tens === '1' ? 'tens' : namesOfTens[Number(tens)],
  },
  {
    pattern: /['\u2018\u2019](\d{2})(?![\p{L}\p{N}'\u2019])/uy,
    say: ([, digits = '']) => (digits.startsWith('0') ? `oh ${cardinal(Number(digits))}` : cardinal(digits)),
  },
  { pattern: /\(\d{3}\)[-. ]?\d{3}[-.]\d{4}(?!\d)/uy, say: phone },
  { pattern: /\+\d{1,3}(?:[-. ]\(?\d{1,5}\)?){1,6}(?!\d)/uy, say: ([text]) => `plus ${said(text)}` },
  { pattern: /(\d{1,6})?()()([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/uy, say: fraction },
  {
    pattern: /['\u2018\u2019](?:em|til|cause|bout|round|cuz|nother|twas|tis)(?![\p{L}\p{N}])/iuy,
    say: ([text]) => small(text.slice(1)),
  },
  { pattern: /#(?=\p{L}(?![^\s#]{0,12}#))/uy, say: () => 'hashtag' },
];

function small(text: string): string {
  const word = text.toLowerCase();
  return word === 'til' ? 'till' : word === 'cause' || word === 'cuz' ? 'cause' : word;
}
