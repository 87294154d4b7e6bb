import type { Range } from '../text/range';
import { foldSpace, trimRange } from './fold';
import type { NamedRange } from './model';

/**
 * Ages as they are told at an introduction: `(34)`, `, 34,`, `, AGE 3`, `(mid-40s)`, `, in her thirties`. It reads
 * what follows a name and does not know whose.
 */
const decades = '(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';
const part = '(?:(?:early|mid|middle|late)(?:[\\s-]+(?:to[\\s-]+late[\\s-]+)?))?';
const figures = "(?:1[01]\\d|\\d{1,2})(?:['\\u2019]?s)?(?:\\s?[-\\u2013]\\s?\\d{1,3}s?)?(?![\\d:/%$])";
const phrase = `(?:${part}(?:${figures}|${decades})|(?:a\\s+)?(?:teenager|teenaged?|toddler|infant))`;
const lead =
  '(?:aged?:?\\s+|(?:still\\s+)?in\\s+(?:her|his|their|its)\\s+|a\\s+|now\\s+|also\\s+|about\\s+|around\\s+)?';

const inBrackets = new RegExp(`^\\s*\\((?:[\\p{L}/]{1,12},\\s*)?${lead}(${phrase})\\b[^)\\n]*\\)`, 'iu');
const afterComma = new RegExp(`^,\\s+${lead}(${phrase})\\b(?!\\s+(?:of|feet|miles|years\\s+ago)\\b)`, 'iu');

const afterIs = new RegExp(
  `^\\s+is\\s+(?:now\\s+|only\\s+|just\\s+|barely\\s+)?(${figures})(?=[.,;]|\\s+years)`,
  'iu',
);

/** A cheap sign that a paragraph may tell an age at all. */
const ageHint = new RegExp(`\\d|${decades}|teenage|toddler|infant`, 'i');

export function mayTellAge(text: string): boolean {
  return ageHint.test(text);
}

/** The age told right behind a name that ends at `at`, `is 34.` included. */
export function readAge(text: string, at: number): NamedRange | undefined {
  return readAgeBeside(text, at) ?? locate(text, at, afterIs);
}

/** The age in brackets or between commas behind a name that ends at `at`. */
function readAgeBeside(text: string, at: number): NamedRange | undefined {
  return locate(text, at, inBrackets) ?? locate(text, at, afterComma);
}

function locate(text: string, at: number, pattern: RegExp): NamedRange | undefined {
  const found = pattern.exec(text.slice(at, at + 80));
  if (!found?.[1]) return undefined;
  const start = at + found[0].indexOf(found[1]);
  const range = trimRange(text, start, start + found[1].length);
  return { text: foldSpace(text.slice(range.start, range.end)), range };
}

const upperWord = "[\\p{Lu}\\p{N}][\\p{Lu}\\p{M}\\p{N}.'\\u2019#-]*";
const capitals = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\p{M}.'\\u2019-]+(?:[ \\t]+${upperWord})*`,
  'gu',
);
const article = /^(?:AN?|THE|UN|UNA|UNE|EIN|EINE|DER|DIE|DAS|LE|LA|EL|IL|O|UM|UMA)\s+/;

/** Runs of capitals with an age right behind, an article in front left out: `A TALL MAN (40)` gives `TALL MAN`. */
export function agedNames(text: string, range: Range): Range[] {
  const slice = text.slice(range.start, range.end);
  if (!mayTellAge(slice)) return [];
  const names: Range[] = [];
  for (const found of slice.matchAll(capitals)) {
    const run = found[0].replace(/[.'\u2019-]+$/, '');
    const end = found.index + run.length;
    if (!readAgeBeside(slice, end)) continue;
    const lead = article.exec(run)?.[0].length ?? 0;
    names.push({ start: range.start + found.index + lead, end: range.start + end });
  }
  return names;
}

/** Years of age, both ends included. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

const decadeWords: readonly string[] =
  'TEENS TWENTIES THIRTIES FORTIES FIFTIES SIXTIES SEVENTIES EIGHTIES NINETIES'.split(' ');

/** What an age as written allows: `34`, `30s`, `mid-40s`, `20-25`; undefined for words that tell no number. */
export function ageSpan(text: string): AgeSpan | undefined {
  const words = text.toUpperCase();
  const [, low, high] = /^(\d{1,3})\s?[-–]\s?(\d{1,3})$/.exec(words) ?? [];
  if (low && high) return { from: Number(low), to: Number(high) };
  const exact = /^(\d{1,3})$/.exec(words)?.[1];
  if (exact) return { from: Number(exact), to: Number(exact) };
  const decade = decadeOf(words);
  if (decade === undefined) return undefined;
  if (decade === 10) return { from: 13, to: 19 };
  if (/^LATE|TO[\s-]+LATE/.test(words))
    return { from: decade + (words.startsWith('MID') ? 4 : 6), to: decade + 9 };
  if (/^EARLY/.test(words)) return { from: decade, to: decade + 4 };
  if (/^MID/.test(words)) return { from: decade + 3, to: decade + 7 };
  return { from: decade, to: decade + 9 };
}

/** `40` of `mid-40s` and `forties`. */
function decadeOf(words: string): number | undefined {
  const figures = /(\d{1,2}0)['’]?S$/.exec(words)?.[1];
  if (figures) return Number(figures);
  const index = decadeWords.findIndex((word) => words.endsWith(word));
  return index < 0 ? undefined : 10 * (index + 1);
}
