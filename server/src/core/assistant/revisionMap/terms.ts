import { straightenMarks } from '../../text/straightenMarks';
import { isJoining, languageOf } from '../noteLanguage';
import { isEmptyWord, stem } from '../words';
import { commonEnglish, reviserWords } from './reviserWords';
import { synonymsOf } from './synonyms';

/**
 * The words of notes and scripts in the form in which they are compared: lower case, without accents and endings.
 * Endings and synonyms are English; of a note in another language only words that join others are left out.
 */
export interface Term {
  /** Comparable form. */
  readonly key: string;
  /** Lower case, without accents, endings left on. */
  readonly word: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Where it stands in the text that was given. */
  readonly start: number;
  readonly end: number;
}

const wordRun = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019][\p{L}\p{M}]+)*/gu;
/** `l'attaque`, `d'un`, `qu'elle`: an article or the like, and then the word. */
const elision = /^(?:[ldcjmnst]|qu)['\u2019](?=\p{L}{2})/iu;
const accents = /[\u0300-\u036f]/g;

/** Every word of `text` that carries meaning, in order; what only joins others is left out. */
export function termsOf(text: string): readonly Term[] {
  const terms: Term[] = [];
  for (const { 0: found, index: at } of text.matchAll(wordRun)) {
    const elided = elision.exec(found)?.[0].length ?? 0;
    const [raw, index] = [found.slice(elided), at + elided];
    const word = plainWord(raw);
    if (isEmptyWord(word)) continue;
    terms.push({
      key: stem(word.replace(/(?<=\w)men$/, 'man')),
      word,
      capital: raw[0] !== raw[0]?.toLowerCase(),
      start: index,
      end: index + raw.length,
    });
  }
  return terms;
}

/** Lower case, without accents and without a possessive ending. */
export function plainWord(raw: string): string {
  const lower = raw.toLowerCase();
  const straight = /[^\x20-\x7e]/.test(lower)
    ? lower
        .normalize('NFD')
        .replace(accents, '')
        .replace(/\u2019/g, "'")
    : lower;
  return straight.replace(/'s?$/, '');
}

/** Text made comparable for looking up quotes: letters and digits, single spaces, one at either end. */
export function plainText(text: string): string {
  const folded = straightenMarks(text).toLowerCase().normalize('NFD').replace(accents, '');
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** What a word of a note may stand for in a script, each with how far it is to be trusted, from 0 to 1. */
export interface Concept {
  readonly term: Term;
  readonly variants: ReadonlyMap<string, number>;
  /** How much the word tells of the story: what people say of any script tells little. */
  readonly weight: number;
}

/** Words of a synonym group are a guess. */
const synonymTrust = 0.6;
/** `scene`, `trim`, `love`: half of all notes hold one, whatever scene they are about. */
const reviserWeight = 0.2;
const commonWeight = 0.6;

/** @param repair spellings of the script for a word it does not hold */
export function conceptsOf(
  text: string,
  repair: (term: Term) => ReadonlyMap<string, number>,
): readonly Concept[] {
  const concepts = new Map<string, Concept>();
  const language = languageOf(text);
  for (const term of termsOf(text)) {
    if (language !== undefined && isJoining(term.word, language)) continue;
    if (concepts.has(term.key) || /^\d+$/.test(term.word)) continue;
    const variants = new Map([[term.key, 1]]);
    for (const [key, trust] of repair(term)) raise(variants, key, trust);
    for (const key of synonymsOf(term)) raise(variants, key, synonymTrust);
    concepts.set(term.key, { term, variants, weight: weightOf(term) });
  }
  return [...concepts.values()];
}

function weightOf({ word }: Term): number {
  if (reviserWords.has(word)) return reviserWeight;
  return commonEnglish.has(word) ? commonWeight : 1;
}

function raise(variants: Map<string, number>, key: string, trust: number): void {
  if ((variants.get(key) ?? 0) < trust) variants.set(key, trust);
}

/** 1 for what stands in one scene, less the more scenes have it, however many there are; by the formula of BM25. */
export function rarityOf(holding: number, all: number): number {
  const worth = (scenes: number) => Math.log(1 + (all - scenes + 0.5) / (scenes + 0.5));
  return all === 0 ? 0 : worth(Math.max(1, holding)) / worth(1);
}
