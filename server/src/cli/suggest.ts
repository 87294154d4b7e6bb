import { editDistance } from '../core/text/editDistance';

/** The word among `known` that `typed` was probably meant to be, or none if nothing is near. */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(typed.length / 3));
  const ranked = known
    .map((word) => ({ word, distance: word.startsWith(typed) ? 0 : editDistance(typed, word) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.word;
}

/** `" Did you mean outline?"`, or nothing. Made to follow a sentence. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const word = typed === '' ? undefined : suggest(typed, known);
  return word === undefined ? '' : ` Did you mean ${word}?`;
}
