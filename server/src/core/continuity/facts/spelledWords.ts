import type { Passage } from '../../screenplay/passage';
import { proseOf } from '../../screenplay/printedText';
import type { Range } from '../../text/range';

/**
 * Words that a dictionary can be asked about: in small letters, or with a capital at the start of a sentence. What has
 * a capital within a sentence is a name; what is in capitals may be one, or a noise.
 */
export interface SpelledWord {
  /** As written, with straight apostrophes. */
  readonly word: string;
  readonly range: Range;
}

const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019\u02bc]*/gu;

/** Latin letters without accents, with apostrophes inside or one at the end for what is swallowed (goin'). */
const plain = /^[A-Za-z]+(?:'[A-Za-z]+)*'?$/;

export function spelledWords(passage: Passage): readonly SpelledWord[] {
  return proseOf(passage).flatMap(({ text, start }) => {
    const words: SpelledWord[] = [];
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const word = found.replace(/[\u2019\u02bc]/g, "'");
      if (!plain.test(word) || !isAsked(text, index, word)) continue;
      const bare = word.replace(/'$/, '');
      const end = index + (text.charAt(index + found.length - 1) === found ? 1 : bare.length);
      words.push({ word, range: { start: index + start, end: end + start } });
    }
    return words;
  });
}

/** One hyphen or period right before: two are a dash or an ellipsis. */
const hangsOn = /[\p{N}@/\\_&]$|(?:^|[^-])-$|(?:^|[^.])\.$/u;

/** A part of an address, a number or a word with a hyphen is no word; drawn out (nooo) it is a sound. */
function isAsked(text: string, at: number, word: string): boolean {
  if (word.length < 3 || /(.)\1\1/i.test(word)) return false;
  if (hangsOn.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (/^[@/\\_&\d]|^\.\p{L}|^-/u.test(text.slice(at + word.length, at + word.length + 2))) return false;
  const rest = word.slice(1);
  if (rest !== rest.toLowerCase()) return false;
  return word === word.toLowerCase() || opensSentence(text, at);
}

function opensSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?][*_"\u201d)]*$/.test(before);
}
