import { TILDE } from './characters';
import { emit } from './emit';
import { advance, type Scanner } from './scanner';

/** True for `~` that marks sung words; `~~struck out~~` is a dialect's emphasis and sings nothing. */
export function isLyric(s: Scanner): boolean {
  const { source, from, to } = s;
  if (source.charCodeAt(from) !== TILDE || from === to) return false;
  if (source.charCodeAt(from + 1) !== TILDE) return true;
  return !source.slice(from + 2, to).includes('~~');
}

/** @param finish passes the blank lines below, and tells where the element ends. */
export function parseLyrics(s: Scanner, inDialogue: boolean, finish: (s: Scanner) => number): void {
  const start = s.start - s.chunkStart;
  let textEnd = start;
  do {
    textEnd = s.end - s.chunkStart;
    advance(s);
  } while (isLyric(s));
  emit(s, { kind: 'lyric', start, textEnd, end: finish(s), inDialogue });
}
