import { compareSceneNumbers } from '../screenplay/sceneNumber';

/** A page's number as it is printed: `34`, or `34A` for a page put in after a draft was locked. Never computed with. */
export type PageNumber = string;

/**
 * Numbers for pages in order. A page with a mark has the mark's number; the pages after it count on from there, and
 * where they would run into the next mark they become A-pages of the last number: 12, 12A, 12B, 13.
 * Source: general practice of locked pages.
 *
 * @param marks the number of each page that has a page-lock mark
 */
export function numberPages(marks: readonly (PageNumber | undefined)[]): readonly PageNumber[] {
  const nextMarks = followingMarks(marks);
  let number: PageNumber = '0';
  return marks.map((mark, index) => {
    number = mark ?? numberAfter(number, nextMarks[index]);
    return number;
  });
}

/** For each page the first mark that comes after it. */
function followingMarks(marks: readonly (PageNumber | undefined)[]): readonly (PageNumber | undefined)[] {
  const following: (PageNumber | undefined)[] = [];
  let next: PageNumber | undefined;
  for (let index = marks.length - 1; index >= 0; index--) {
    following[index] = next;
    next = marks[index] ?? next;
  }
  return following;
}

const parts = /^(.*?\d+)(\p{L}*)$/u;

function numberAfter(number: PageNumber, nextMark: PageNumber | undefined): PageNumber {
  const [, stem = number, letters = ''] = parts.exec(number) ?? [];
  const plain = letters === '' ? withNextDigits(stem) : stem + nextLetters(letters);
  if (nextMark === undefined || compareSceneNumbers(plain, nextMark) < 0) return plain;
  return `${number}A`;
}

function withNextDigits(stem: string): string {
  return stem.replace(/\d+$/, (digits) => String(Number(digits) + 1));
}

/** A to B, Z to AA. */
function nextLetters(letters: string): string {
  const last = letters.slice(-1).toUpperCase();
  if (last === 'Z') return `${letters}A`;
  return letters.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
}
