/** Words as they are said: what needs no rule, and what is done to every word that a rule leaves alone. */

/** Longer words are no words: a voice would be busy with one for minutes. */
export const longestWord = 60;

const simple = /[\p{L}\p{M}]+(?:['\u2019][\p{L}\p{M}]+)*/uy;
const notSimple = /^[\p{N}\-\u2010\u2011/.@:&*'\u2019_+#\u200b-\u200f\\]/u;
const endOfWord = /^(?:[.:](?:\s|["'\u201d\u2019)]|$)|['\u2019](?![\p{L}\p{N}]))/u;

/**
 * A word that no rule has anything to say about, which is nearly every word: not in capitals, known to no table, and no
 * part of something larger.
 */
export function plainWord(text: string, at: number, special: ReadonlySet<string>): string | undefined {
  simple.lastIndex = at;
  const word = simple.exec(text)?.[0];
  if (word === undefined || word.length > longestWord) return undefined;
  const after = text.slice(at + word.length, at + word.length + 2);
  if (notSimple.test(after) && !endOfWord.test(after)) return undefined;
  if (/^['\u2019]/.test(after)) return undefined;
  if (/^\p{Lu}(?:\p{Lu}|$)/u.test(word) || /\p{Ll}\p{Lu}{2}/u.test(word) || /(\p{L})\1\1/iu.test(word))
    return undefined;
  const small = word.toLowerCase();
  return special.has(small) || special.has(small.replace(/['\u2019].*/, '')) ? undefined : word;
}

/** A word as it is sent to a voice: straight apostrophes, no signs that nobody sees, cut where it is no word. */
export function asWord(word: string): string {
  const said = word.replace(/\u2019/g, "'").replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '');
  return said.length > longestWord
    ? [...said.slice(0, longestWord)].join('').replace(/[\ud800-\udbff]$/, '')
    : said;
}
