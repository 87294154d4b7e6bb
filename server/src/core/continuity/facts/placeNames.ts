import { foldName } from '../../screenplay/fold';
import { plainName } from '../../screenplay/similarNames';
import { editDistance } from '../../text/editDistance';

/**
 * When two names of places mean one place: JOE'S HOUSE and JOE HOUSE, HARBOUR and HARBOR, THE BACK YARD and BACKYARD.
 * It compares names alone; which of them is right is not for it to say.
 */

/** Shortened words and other spellings, each with the form that stands for both. */
const sameWords: ReadonlyMap<string, string> = new Map([
  ['AND', ''],
  ['GREY', 'GRAY'],
  ['ST', 'STREET'],
  ['AVE', 'AVENUE'],
  ['RD', 'ROAD'],
  ['BLVD', 'BOULEVARD'],
  ['APT', 'APARTMENT'],
  ['DEPT', 'DEPARTMENT'],
  ['DR', 'DOCTOR'],
  ['MT', 'MOUNT'],
  ['RM', 'ROOM'],
  ['HQ', 'HEADQUARTERS'],
]);

/**
 * Equal for names that differ in articles, possessives, marks, spaces, accents or national spelling alone. THE ROAD and
 * ROAD may be two: the article counts for nothing only in front of a name of several words.
 */
export function placeSkeleton(name: string): string {
  const words = foldName(name)
    .replace(/^(?:THE|AN?|DER|DIE|DAS|EL|LA|LE|LOS|LAS|LES|IL)\s+(?=\S+[\s-]+\S)/, '')
    .split(/[\s.,:;&/_-]+/)
    .filter((word) => word !== '');
  // HARBOUR and HARBOR, and COURT HOUSE as COURTHOUSE.
  return words.map(plainWord).join('').replaceAll('OUR', 'OR');
}

function plainWord(word: string): string {
  const owner = /^(.+?)(?:'S|(?<=S)')$/.exec(word)?.[1];
  if (owner !== undefined) return plainName(owner).replace(/S$/, '');
  const plain = plainName(word);
  const known = sameWords.get(plain);
  if (known !== undefined) return known;
  return plain.replace(/TRE$/, 'TER');
}

/**
 * A slip of the keys: one word of several letters is another by one letter, and all others are the same. A short word
 * counts only where two others stand beside it, since ROAD and ROOF are two places; so are ROOM 4 and ROOM 5, and a
 * hall and its HALLS.
 */
export function isPlaceSlip(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length !== b.length) return false;
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0 || a.some((word, index) => index !== at && word !== b[index])) return false;
  const [left = '', right = ''] = [a[at], b[at]];
  const shorter = Math.min(left.length, right.length);
  if (shorter < (a.length > 2 ? 4 : 6) || /\p{N}/u.test(left + right)) return false;
  if (`${left}S` === right || left === `${right}S`) return false;
  return editDistance(left, right) <= (shorter >= 10 ? 2 : 1);
}

function wordsOf(name: string): readonly string[] {
  return foldName(name)
    .split(/[\s.,:;&/_-]+/)
    .filter((word) => word !== '');
}
