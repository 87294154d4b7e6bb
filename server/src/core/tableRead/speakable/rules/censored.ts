import { type Place, preceding, type Rule } from '../rule';

/** Words whose letters are starred out; a pair of stars that closes emphasis is none. */
export const censored: readonly Rule[] = [
  { pattern: /\p{L}{1,12}\*{2,12}(?:\p{L}{1,12})?/uy, say: (_found, place) => bleep(place), compound: true },
  { pattern: /\p{L}{1,12}\*\p{L}{1,12}(?![\p{L}*])/uy, say: (_found, place) => bleep(place), compound: true },
  { pattern: /\p{L}{1,12}[@#$%&*]{2,12}\p{L}{0,12}/uy, say: (_found, place) => bleep(place), compound: true },
];

function bleep(place: Place): string | undefined {
  return /(?:^|[\s("\u201c])[*_]{1,3}\S/.test(preceding(place, 200)) ? undefined : place.language.bleep;
}
