import type { Rule } from '../rule';
import { asWord } from '../words';

/** Words of their own, and letters in a row. */
const noStutter = /^(?:[Dd]-[Dd]ay|[Bb]-(?:ball|boys?)|\p{L}-\p{Lu}(?![\p{L}'\u2019]))/u;
const isVowel = /[aeiouy\u0080-\uffff]/;
const vowels = /[aeiouy\u0080-\uffff]/i;

/** Drawn out words and stutters: `Noooo`, `W-what`. */
export const lengthened: readonly Rule[] = [
  {
    pattern: /(\p{L}{1,2})[-\u2010\u2011]+(?=(\p{L}[\p{L}'\u2019]{0,30}))/uy,
    compound: true,
    say: ([, part = '', word = ''], { language }) => {
      const first = part.toLowerCase();
      const isStutter = word.toLowerCase().startsWith(first) && !noStutter.test(`${part}-${word}`);
      if (!isStutter || language.stutter === undefined) return undefined;
      if (isVowel.test(first.slice(-1)) && !/^y$/.test(first))
        return first === 'i' && language.code === 'en' ? 'I' : first;
      return `${first}${language.stutter}`;
    },
  },
  {
    pattern: /(?=\p{L}{0,40}?(\p{L})\1\1)[\p{L}'\u2019]{3,200}/iuy,
    say: ([text], { language }) => {
      // `grrr` is no word: it keeps its look, which a voice may know.
      const kept = vowels.test(text) ? '$1' : '$1$1';
      const short = text.toLowerCase().replace(/(\p{L})\1\1+/gu, kept);
      return asWord(language.drawnOut.get(short) ?? short);
    },
  },
];
