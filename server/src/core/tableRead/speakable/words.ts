import type { Piece } from './compose';

/** Words as they are said: what needs no rule, and what is done to every word that a rule leaves alone. */

/** Longer words are no words: a voice would be busy with one for minutes. */
export const longestWord = 60;

const simple = /[\p{L}\p{M}]{1,61}(?:['\u2019][\p{L}\p{M}]{1,61}){0,3}/uy;
const notSimple = /^[\p{N}\-\u2010\u2011/.@:&*'\u2019_+#\u200b-\u200f\\]/u;
const endOfWord = /^(?:[.:](?:\s|["'\u201d\u2019)]|$)|['\u2019](?![\p{L}\p{N}]))/u;

/** Words that were looked at, as they are said; empty for those that are not plain. Thrown away when there are too many. */
export type KnownWords = Map<string, string>;
const wordsKept = 20_000;

/**
 * A word that no rule has anything to say about, which is nearly every word: not in capitals, known to no table, and no
 * part of something larger.
 */
export function plainWord(
  text: string,
  at: number,
  special: ReadonlySet<string>,
  known: KnownWords,
): Piece | undefined {
  const end = latinEnd(text, at) ?? endAtStop(text, at) ?? simpleEnd(text, at);
  if (end === undefined || end - at > longestWord) return undefined;
  const word = text.slice(at, end);
  let say = known.get(word);
  if (say === undefined) {
    if (known.size >= wordsKept) known.clear();
    say = saysItself(word, special) ? asWord(word) : '';
    known.set(word, say);
  }
  return say === '' ? undefined : { source: { start: at, end }, say };
}

/** Nearly every word: letters of the alphabet, and behind them what can only end a word. No pattern is needed for it, and no long look. */
export function latinEnd(text: string, at: number): number | undefined {
  const end = endOfLatin(text, at);
  return end > at && (end === text.length || ends.has(text.charCodeAt(end))) ? end : undefined;
}

/** The same before the full stop of a sentence, which may as well be that of an abbreviation. */
function endAtStop(text: string, at: number): number | undefined {
  const end = endOfLatin(text, at);
  if (end === at || text[end] !== '.') return undefined;
  const next = text[end + 1];
  return next === undefined || next === ' ' || next === '"' ? end : undefined;
}

function endOfLatin(text: string, at: number): number {
  const most = Math.min(text.length, at + longestWord + 1);
  let end = at;
  while (end < most && isLatin(text.charCodeAt(end))) end++;
  return end;
}

const ends: ReadonlySet<number> = new Set([...' ,;!?")'].map((mark) => mark.charCodeAt(0)));

function isLatin(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function simpleEnd(text: string, at: number): number | undefined {
  simple.lastIndex = at;
  if (!simple.test(text)) return undefined;
  const end = simple.lastIndex;
  return text.charCodeAt(end) === 32 || endsAt(text, end) ? end : undefined;
}

function endsAt(text: string, end: number): boolean {
  const after = text.slice(end, end + 2);
  return !/^['\u2019]/.test(after) && (!notSimple.test(after) || endOfWord.test(after));
}

function saysItself(word: string, special: ReadonlySet<string>): boolean {
  if (
    /^\p{Lu}(?:\p{Lu}|$)/u.test(word) ||
    /[\p{Ll}'\u2019]\p{Lu}{2}/u.test(word) ||
    /(\p{L})\1\1/iu.test(word)
  )
    return false;
  const small = word.toLowerCase();
  return !special.has(small) && !special.has(small.replace(/['\u2019].*/, ''));
}

/** A word as it is sent to a voice: straight apostrophes, no signs that nobody sees, cut where it is no word. */
export function asWord(word: string): string {
  const said = word.replace(/\u2019/g, "'").replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '');
  return said.length > longestWord
    ? [...said.slice(0, longestWord)].join('').replace(/[\ud800-\udbff]$/, '')
    : said;
}
