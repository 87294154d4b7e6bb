import type { Rule } from '../rule';
import { asWord } from '../words';

/** Drawn out words and stutters: `Noooo`, `W-what`. */
export const lengthened: readonly Rule[] = [
  {
    pattern: /(\p{L}{1,2})[-\u2010\u2011]+(?=(\p{L}[\p{L}'\u2019]{0,30}))/uy,
    compound: true,
    say: ([, part = '', word = ''], { language }) => {
      const first = part.toLowerCase();
      const isStutter =
        word.toLowerCase().startsWith(first) && !(word.length <= 2 && word.toLowerCase() !== first);
      if (!isStutter || language.bleep === undefined) return undefined;
      return /[aeiouy\P{ASCII}]/iu.test(part) ? (first === 'i' ? 'I' : first) : `${first}uh`;
    },
  },
  {
    pattern: /(?=\p{L}{0,40}?(\p{L})\1\1)[\p{L}'\u2019]{3,200}/iuy,
    say: ([text], { language }) => {
      const short = text.toLowerCase().replace(/(\p{L})\1\1+/gu, '$1');
      return asWord(language.drawnOut.get(short) ?? short);
    },
  },
];
