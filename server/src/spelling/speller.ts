import type { Speller } from '../core/continuity/rule';
import { scriptWords } from './scriptWords';
import { isCompound, wordForms } from './wordForms';

const letters = 'esianrtolcdugmphbyfvkwzxjq';

/**
 * Answers from a set of words; a word of small letters may stand with a capital or in capitals. What was asked once is
 * kept: a script has few different words, and is asked for all of them after every pause.
 */
export function createSpeller(words: ReadonlySet<string>): Speller {
  const asked = new Map<string, boolean>();
  const knows = (word: string): boolean => {
    const known = asked.get(word);
    if (known !== undefined) return known;
    const straight = word.replace(/[\u2019\u02bc]/g, "'");
    const found =
      [...wordForms(straight)].some((form) => isIn(words, form)) ||
      isCompound(straight, (part) => isIn(words, part));
    asked.set(word, found);
    return found;
  };
  return { knows, suggest: (word) => suggestionsFor(word, (candidate) => isIn(words, candidate)) };
}

function isIn(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  const small = word.toLowerCase();
  if (words.has(small) || scriptWords.has(small)) return true;
  return word === word.toUpperCase() && words.has(small.charAt(0).toUpperCase() + small.slice(1));
}

/** Words at a distance of one slip, the likeliest slip first: two letters changed about, one too many, missing, wrong. */
function suggestionsFor(word: string, isWord: (candidate: string) => boolean): readonly string[] {
  const found = new Set<string>();
  for (const candidate of slipsOf(word)) {
    if (found.size === most) break;
    if (candidate !== word && candidate.length > 1 && isWord(candidate)) found.add(candidate);
  }
  return [...found];
}

const most = 5;

function* slipsOf(word: string): Iterable<string> {
  for (let at = 0; at + 1 < word.length; at++) {
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 0; at <= word.length; at++) {
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
  }
  for (let at = 0; at < word.length; at++) {
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
  }
}
