import { emit } from './emit';
import { advance, type Scanner } from './scanner';

/**
 * Lines that hold nothing but notes and boneyard, and the data that other tools keep in a boneyard.
 * @param finish passes the blank lines below, and tells where the element ends.
 */
export function emitHidden(s: Scanner, finish: (s: Scanner) => number): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  const isBoneyard = s.hidden === 'boneyard';
  const isBeat = isBoneyard && holdsBeatData(s.text.slice(s.start, s.end));
  advance(s);
  const end = finish(s);
  if (isBeat) emit(s, { kind: 'dialectBlock', start, textEnd, end, dialect: 'beat' });
  else emit(s, { kind: isBoneyard ? 'boneyard' : 'note', start, textEnd, end });
}

/** Beat keeps a script's settings at its end, in a boneyard between these words. */
function holdsBeatData(text: string): boolean {
  return text.includes('BEAT:') && text.includes('END_BEAT');
}
