import { editDistance } from '../text/editDistance';

/** How like one another two names are to the eye. It knows keys, not people: who shares a scene is for others to ask. */

const asciiOnly = /^[ -~]*$/;

/** Letters and digits without accents and marks: equal for `INES` and `INÉS`, `O'NEIL` and `ONEIL`. */
export function plainName(key: string): string {
  if (asciiOnly.test(key)) return key.replace(/[^A-Za-z0-9]+/g, '');
  // Marks of Latin, Greek and Cyrillic letters alone: in other scripts they are letters by themselves.
  return key
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/**
 * Whether a reader may take one for the other: a letter or two put in, left out, exchanged or swapped, words that both
 * have left out. Numbered roles, COP #1 and COP #2, are alike on purpose and do not count.
 */
export function areNamesAlike(a: string, b: string): boolean {
  const arePlain = !a.includes(' ') && !b.includes(' ');
  if (arePlain && Math.abs(a.length - b.length) > 3) return false;
  if (digitsOf(a) !== digitsOf(b)) return false;
  const [left, right] = [wordsBesides(a, b), wordsBesides(b, a)];
  const shorter = Math.min(left.length, right.length);
  const most = shorter >= 6 ? 2 : shorter >= 3 ? 1 : 0;
  if (most === 0 || Math.abs(left.length - right.length) > most) return false;
  return editDistance(left, right) <= most;
}

function digitsOf(key: string): string {
  return key.replace(/\P{N}/gu, '');
}

function wordsBesides(key: string, other: string): string {
  const shared = new Set(other.split(' '));
  return plainName(
    key
      .split(' ')
      .filter((word) => !shared.has(word))
      .join(' '),
  );
}
