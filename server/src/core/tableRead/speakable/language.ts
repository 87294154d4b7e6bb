import type { CueExtension, InteriorExterior } from '../../screenplay/model';
import { german } from './languages/de';
import { english } from './languages/en';
import { spanish } from './languages/es';
import { french } from './languages/fr';
import { italian } from './languages/it';
import { polish } from './languages/pl';
import { plain } from './languages/plain';
import { portuguese } from './languages/pt';
import { russian } from './languages/ru';
import { ukrainian } from './languages/uk';
import type { Rule } from './rule';
import type { SpelledWords } from './rules/capitals';

/**
 * What a language says for what is written. One file per language; a part that a language has not is left out, and what
 * it would say stays as written.
 */
export interface SpokenLanguage {
  /** Primary subtag: `en`. */
  readonly code: string;
  readonly numbers?: NumberWords;
  /** What the opening of a scene heading says. */
  readonly headings: Readonly<Partial<Record<InteriorExterior, string>>>;
  /** What the brackets behind a cue say. */
  readonly extensions: Readonly<Partial<Record<Exclude<CueExtension, 'other'>, string>>>;
  /** By the abbreviation in small letters, its dots included: `etc.`. Those that depend on what is around them are rules. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Single marks, spaces around them or not: `&`, `%`. */
  readonly symbols: ReadonlyMap<string, string>;
  /** By sign or code: one, many, and the hundredth part. */
  readonly currencies: ReadonlyMap<string, CurrencyWords>;
  /** By unit as written behind a number: one, many. */
  readonly units: ReadonlyMap<string, readonly [one: string, many: string]>;
  /** Words in capitals: which are said letter by letter. */
  readonly spelled: SpelledWords;
  /** What starred out words are said as; absent where they are left out. */
  readonly bleep?: string;
  /** What is said behind a consonant that a speaker is stuck at: `wuh` in `W-what`; absent where that is not known. */
  readonly stutter?: string;
  /** Words that have a doubled letter of their own, by the word without: `col` is `cool` where `coool` is written. */
  readonly drawnOut: ReadonlyMap<string, string>;
  /** Within addresses of the web and of mail. */
  readonly address: { readonly dot: string; readonly slash: string; readonly at: string };
  /** Of this language alone, tried before those of all. */
  readonly rules: LanguageRules;
}

export interface LanguageRules {
  readonly letter: readonly Rule[];
  readonly digit: readonly Rule[];
  readonly mark: readonly Rule[];
  /** Words in small letters that the letter rules look at. */
  readonly words: readonly string[];
}

export interface NumberWords {
  /** @param digits one to fifteen figures */
  cardinal(digits: string): string;
  readonly decimalMark: '.' | ',';
  /** What the mark is called between the figures. */
  readonly point: string;
  readonly minus: string;
  /** Between two numbers that are a span: `3-4`. */
  readonly to: string;
  readonly percent: string;
  /** Words behind a number that count thousands and more: `million`, `Mio.`; what is said for them. */
  readonly scales: ReadonlyMap<string, string>;
  /** A time of day that is written with a colon. */
  clock(hour: number, minute: number): string;
}

export interface CurrencyWords {
  readonly one: string;
  readonly many: string;
  readonly cent?: readonly [one: string, many: string];
  /** Between the amount and the hundredths. */
  readonly and?: string;
  /** Between a million and what it is a million of, with a space behind: `de `. */
  readonly of?: string;
}

const languages = new Map(
  [english, german, french, spanish, italian, portuguese, russian, ukrainian, polish].map((one) => [
    one.code,
    one,
  ]),
);

/** @param tag a language tag such as `en` or `pt-BR`; one that has no table is said as it is written. */
export function spokenLanguage(tag: string): SpokenLanguage {
  return languages.get(tag) ?? languages.get(tag.toLowerCase().split(/[-_]/)[0] ?? '') ?? plain;
}
