import { isAlphanumeric } from '../syntax/characters';
import type { Range } from '../text/range';
import { solid } from './words';

/**
 * Words as a word processor counts them: runs without white space that hold a letter or a digit.
 *
 * @param holes ranges that print nothing, in order
 */
export function countWords(text: string, range: Range, holes: readonly Range[]): number {
  if (holes.length === 0) return countIn(text, range.start, range.end);
  let count = 0;
  for (const piece of solid(range, holes)) count += countIn(text, piece.start, piece.end);
  return count;
}

function countIn(text: string, start: number, end: number): number {
  let count = 0;
  let counted = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) counted = false;
    else if (!counted && isAlphanumeric(code)) {
      counted = true;
      count++;
    }
  }
  return count;
}
