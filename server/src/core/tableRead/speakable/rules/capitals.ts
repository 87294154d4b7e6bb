import { following, type Place, preceding, type Rule, spelled } from '../rule';
import { asWord } from '../words';

/**
 * Words in capitals. A voice would spell them, so they are written small, unless they are said letter by letter: because
 * a table says so, or because nobody could say them as a word.
 */
export const capitals: readonly Rule[] = [
  {
    pattern: /(\p{Lu}{1,4})-?(\d{1,4})(?![\p{L}\p{N}:.,]\d)/uy,
    say: (found, place) => lettersAndNumber(found, place),
    compound: true,
  },
  {
    pattern: /([\p{Lu}][\p{Lu}\p{M}]{1,200})(['\u2019](?:\p{Lu}{1,3}|\p{Ll}{1,2})|s)?(?![\p{L}\p{M}\p{N}])/uy,
    say: ([, word = '', ending = ''], place) => inCapitals(word, ending, place),
  },
  {
    pattern: /A(?![\p{L}\p{M}\p{N}'\u2019.])/uy,
    say: (_found, place) => (besideCapitals(place) ? 'a' : undefined),
  },
  {
    pattern: /[\p{L}\p{M}\p{Cf}]+(?:['\u2019][\p{L}\p{M}]+)*/uy,
    say: ([word]) =>
      asWord(
        /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}|^\p{Lu}['\u2019]\p{Lu}/u.test(word.slice(0, 80))
          ? word.toLowerCase()
          : word,
      ),
  },
];

function lettersAndNumber(
  [, letters = '', digits = '']: RegExpExecArray,
  { language }: Place,
): string | undefined {
  if (!language.numbers) return undefined;
  const word =
    letters.length > 2 && !isSpelled(letters, language.spelled, true)
      ? letters.toLowerCase()
      : spelled(letters);
  const number =
    digits.startsWith('0') && digits.length > 1
      ? [...digits].map((digit) => language.numbers?.cardinal(digit)).join(' ')
      : language.numbers.cardinal(digits);
  return `${word} ${number}`;
}

function inCapitals(word: string, ending: string, place: Place): string {
  const end = ending.replace('\u2019', "'").toLowerCase();
  if (isSpelled(word, place.language.spelled, besideCapitals(place))) return spelled(word) + possessive(end);
  return asWord(word.toLowerCase()) + end;
}

/** Of letters that are said one by one: `FBI's`, `TVs`. */
function possessive(ending: string): string {
  return ending === '' ? '' : `'s`;
}

/** @param amongCapitals whether its neighbors are in capitals too: `US` is a word there, a country elsewhere */
function isSpelled(word: string, table: SpelledWords, amongCapitals: boolean): boolean {
  if (table.always.has(word)) return true;
  if (table.words.has(word)) return false;
  if (table.alone.has(word)) return !amongCapitals;
  // A sound, `BZZT` and `GRR`, has a letter twice more often than a name has.
  return word.length <= 5 && table.unsayable.test(word) && !/(\p{L})\1/u.test(word);
}

/** Acronyms of a language, in capitals. */
export interface SpelledWords {
  readonly always: ReadonlySet<string>;
  /** Letter by letter only where what is around them is not in capitals: `US`, `IT`. */
  readonly alone: ReadonlySet<string>;
  /** Never letter by letter, though they look like it: `HMM`, `MR`. */
  readonly words: ReadonlySet<string>;
  /** What nobody could say as a word. */
  readonly unsayable: RegExp;
}

function besideCapitals(place: Place): boolean {
  if (place.shouted)
    return /\p{Lu}{2}/u.test(place.previous) || /^[^\p{L}]*\p{Lu}{2}/u.test(following(place));
  const before = /(\p{L}[\p{L}'\u2019]*)[\s,]+$/u.exec(preceding(place))?.[1] ?? '';
  const after = /^[\s,]+(\p{L}[\p{L}'\u2019]*)/u.exec(following(place))?.[1] ?? '';
  return [before, after].some((word) => /^[\p{Lu}'\u2019]{2,}$/u.test(word));
}
