import { straightenMarks } from '../text/straightenMarks';
import type { SourceNote } from './sourceNote';
import { contentWords, isNegated } from './words';

/** Why a claim is not shown. */
export type DropReason = 'quoteNotFound' | 'quoteTooShort' | 'notSupported' | 'unfinished' | 'repeated';

/** Fewer characters than this are found in any text, unless they are the whole of it. */
export const shortestQuote = 12;

export type QuoteCheck =
  | { readonly kind: 'found'; readonly notes: readonly SourceNote[] }
  | { readonly kind: 'dropped'; readonly reason: DropReason };

/**
 * Finds the notes in which a quote stands, letter for letter; white space, quote marks and dashes may differ.
 */
export function findQuote(quote: string, notes: readonly SourceNote[]): QuoteCheck {
  const wanted = withoutOuterQuotes(straightenMarks(quote));
  const found = notes.filter((note) => wanted !== '' && straightenMarks(note.text).includes(wanted));
  const whole = found.some((note) => straightenMarks(note.text) === wanted);
  if (found.length === 0) return { kind: 'dropped', reason: 'quoteNotFound' };
  if (wanted.length < shortestQuote && !whole) return { kind: 'dropped', reason: 'quoteTooShort' };
  return { kind: 'found', notes: found };
}

function withoutOuterQuotes(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1).trim() : text;
}

/** Words of reporting, which say nothing about the matter. */
const reporting = contentWords(
  'note notes wants asks says suggests says keep make want ask suggest say point scene',
);
const leastShared = 0.5;

/**
 * Whether a sentence stays with what it cites: every name and number in it stands in the cited text, and so does
 * half of the words that carry its meaning; and it denies nothing where nothing is denied there. That does not prove it
 * true; it keeps out what can only be invented. That it names who said it shows nothing of what was said.
 *
 * @param sayers names of those who say what is cited
 */
export function isSupported(sentence: string, cited: string, sayers: readonly string[] = []): boolean {
  const known = straightenMarks(cited).toLowerCase();
  const named = [...(sentence.match(/\d+/g) ?? []), ...namesIn(sentence)];
  if (named.some((name) => !known.includes(name.toLowerCase()))) return false;
  if (isNegated(sentence) && !isNegated(cited)) return false;
  const citedWords = contentWords(cited);
  const names = contentWords(sayers.join(' '));
  const own = [...contentWords(sentence)].filter((word) => !reporting.has(word) && !names.has(word));
  const shared = own.filter((word) => citedWords.has(word)).length;
  return shared >= Math.min(2, own.length) && shared > 0 && shared >= leastShared * own.length;
}

/** What a model wrote, up to the end of its first sentence; nothing where it was cut before that. */
export function firstSentence(text: string): string | undefined {
  const plain = straightenMarks(text);
  const end = /^.*?[^\s.!?][.!?]["')]*(?=\s|$)/.exec(plain);
  if (end) return end[0];
  return /[\p{L}\p{N}]$/u.test(plain) && plain.length < longestPoint ? `${plain}.` : undefined;
}

/** Characters that a model may write about one point. */
export const longestPoint = 140;

/**
 * Capitalized words. The word that opens a sentence is one when it is all in capitals, or when it does something:
 * "Marta clears", but not "Clear the song".
 */
function namesIn(sentence: string): readonly string[] {
  const within = sentence.matchAll(/(?<!^|[.!?:]\s|["'(])\b\p{Lu}\p{L}+/gu);
  const opener = /^[^\p{L}\p{N}]*(\p{Lu}\p{L}+) (?:\p{Ll}+s|did|does|will|should|must|can)\b/u.exec(
    sentence,
  )?.[1];
  const named = opener === undefined || contentWords(opener).size === 0 ? [] : [opener];
  return [...[...within].map((match) => match[0]), ...(sentence.match(/\b\p{Lu}{2,}\b/gu) ?? []), ...named];
}
