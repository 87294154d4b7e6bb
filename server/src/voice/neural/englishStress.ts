/**
 * Which vowel of an English word is stressed, by its spelling and its vowels: rules for the commonest endings and beginnings,
 * and a list of the commonest words that follow none.
 */

/** Words that are mostly said without stress. */
const weak = new Set(
  (
    'a an and are as at be but by can could do for from had has have he her him his i if in into is it its me my of on or our ' +
    'shall she so some than that the their them then there they this to us was we were who will with would you your'
  ).split(' '),
);

/** The vowel counts from 0. */
const exceptions: Readonly<Record<string, number>> = {
  advice: 1,
  adventure: 1,
  again: 1,
  already: 1,
  although: 1,
  anymore: 2,
  afternoon: 2,
  create: 1,
  created: 1,
  hello: 1,
  herself: 1,
  himself: 1,
  hotel: 1,
  idea: 1,
  interesting: 0,
  interview: 0,
  into: 0,
  nearby: 1,
  okay: 1,
  outside: 1,
  person: 0,
  piano: 1,
  pretty: 0,
  purpose: 0,
  release: 1,
  remind: 1,
  series: 0,
  sometimes: 0,
  understand: 2,
  upset: 1,
  within: 1,
  without: 1,
};

/** Endings, and how many vowels stand after the stressed one. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/(?:[cst]ion|cian|[ct]ial|[ct]ious|ic)s?$/, 1],
  [/(?:ical|ity|ities|ically)$/, 2],
  [/ever$/, 1],
  [/(?:eer|ese|ette|self|selves)s?$/, 0],
];

const beginnings = /^(?:be|de|re|pre|ex|en|em|in|im|un|dis|mis|con|com|per|pro|sub|sur|for|to)/;
const firstVowels: readonly string[] = ['ih', 'er'];

/**
 * @param word in small letters
 * @param vowels as Flite names them, in order
 * @returns undefined for a word that is said without stress
 */
export function stressedVowel(word: string, vowels: readonly string[]): number | undefined {
  if (weak.has(word) || vowels.length === 0) return undefined;
  const last = vowels.length - 1;
  if (last === 0) return 0;
  const known = Object.hasOwn(exceptions, word) ? exceptions[word] : undefined;
  if (known !== undefined) return Math.min(known, last);
  // Letters that are spelled: TV, FBI.
  if (/^[^aeiouy]+$/.test(word)) return last;
  return byEnding(word, vowels) ?? byBeginning(word, vowels);
}

function byEnding(word: string, vowels: readonly string[]): number | undefined {
  const after = endings.find(([ending]) => ending.test(word))?.[1];
  if (after === undefined) return undefined;
  const at = vowels.length - 1 - after;
  return at >= 0 && vowels[at] !== 'ax' ? at : undefined;
}

/** The first vowel that is not murmured, or the second of those where the word begins with a prefix. */
function byBeginning(word: string, vowels: readonly string[]): number {
  const [first = 0, second] = vowels.flatMap((vowel, at) => (vowel === 'ax' ? [] : [at]));
  const begins =
    (vowels[0] === 'ih' && /^e/.test(word)) ||
    (vowels[0] === 'er' && /^a/.test(word)) ||
    beginnings.test(word);
  const isPrefixed =
    second !== undefined &&
    first === 0 &&
    firstVowels.includes(vowels[0] ?? '') &&
    begins &&
    // `missing`, `dinner`: a consonant is doubled behind the stressed vowel.
    !/^[^aeiouy]+[aeiouy]([^aeiouy])\1/.test(word);
  return isPrefixed ? second : first;
}
