import { LOWER, letterCase, UPPER } from '../syntax/characters';
import type { Range } from '../text/range';

/**
 * The words of a stretch of a script, found once: how many there are, and where a word stands that could begin a
 * name. It knows no names; `names.ts` looks them up here.
 */

/** Where a word stands: what it tells of a person differs between what is seen and what is said. */
export type WordArea = 'heading' | 'action' | 'shot' | 'dialogue' | 'parenthetical' | 'note' | 'aside';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Upper case, straight apostrophes. */
  readonly folded: string;
  readonly area: WordArea;
  readonly capitals: 'all' | 'first' | 'none';
  /** Nothing but an opening mark stands between it and the end of the sentence before. */
  readonly startsSentence: boolean;
}

const letterRun = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019\u02bc][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of `range`, outside of `holes`, which lie in it in order. */
export function* wordsOf(
  text: string,
  range: Range,
  holes: readonly Range[],
  area: WordArea,
): Generator<Word> {
  let fresh = true;
  for (const piece of solid(range, holes)) {
    const slice = text.slice(piece.start, piece.end);
    let last = 0;
    for (const found of slice.matchAll(letterRun)) {
      const gap = slice.slice(last, found.index);
      const start = piece.start + found.index;
      const startsSentence = fresh || endsSentence(gap, slice, last);
      yield makeWord(found[0], start, area, startsSentence);
      last = found.index + found[0].length;
      fresh = false;
    }
  }
}

/** `range` without the holes in it. */
export function solid(range: Range, holes: readonly Range[]): Range[] {
  const pieces: Range[] = [];
  let start = range.start;
  for (const hole of holes) {
    if (hole.end <= start || hole.start >= range.end) continue;
    if (hole.start > start) pieces.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < range.end) pieces.push({ start, end: range.end });
  return pieces;
}

function makeWord(raw: string, start: number, area: WordArea, startsSentence: boolean): Word {
  const upper = raw.toUpperCase();
  const folded = /[\u2019\u02bc]/.test(upper) ? upper.replace(/[\u2019\u02bc]/g, "'") : upper;
  return { start, end: start + raw.length, folded, area, capitals: capitalsOf(raw, upper), startsSentence };
}

/** `MARIA's` counts as all capitals: the ending is grammar, not name. */
function capitalsOf(raw: string, upper: string): Word['capitals'] {
  if (letterCase(raw.charCodeAt(0)) === LOWER) return 'none';
  if (raw === raw.toLowerCase()) return raw === upper ? 'all' : 'none';
  if (raw === upper || raw.replace(/['\u2019\u02bc]s$/, '') === upper.slice(0, -2)) return 'all';
  // McTAVISH: a name's own small letters among capitals.
  if (/^(?:Ma?c|O['\u2019]|D[ei]|V[ao]n)\p{Lu}{2,}$/u.test(raw)) return 'all';
  return letterCase(raw.charCodeAt(0)) === UPPER ? 'first' : 'none';
}

const abbreviation = /(?:^|[\s(])(?:dr|mr|mrs|ms|st|jr|sr|prof|sgt|lt|capt|col|gen|rev|det|vs|no|\p{L})$/iu;

/** `gap` is what stands between two words; a full stop after an abbreviation or an initial ends nothing. */
function endsSentence(gap: string, text: string, at: number): boolean {
  if (gap === ' ') return false;
  const mark = /[.!?\u2026:;\u2014"\u201c(\u00ab\u00bb]|--|[\r\n]\s*[\r\n]/.exec(gap)?.[0];
  if (mark === undefined) return false;
  return mark !== '.' || gap.startsWith('...') || !abbreviation.test(text.slice(Math.max(0, at - 6), at));
}

/** The words of a segment, in order, and where each stands among them. */
export interface WordIndex {
  readonly words: readonly Word[];
  /** Positions in `words` by folded word, and by what is left of a possessive without its ending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

export function indexWords(words: readonly Word[]): WordIndex {
  const positions = new Map<string, number[]>();
  words.forEach(({ folded }, at) => {
    addTo(positions, folded, at);
    if (folded.endsWith("'S")) addTo(positions, folded.slice(0, -2), at);
  });
  return { words, positions };
}

function addTo(positions: Map<string, number[]>, word: string, at: number): void {
  const list = positions.get(word);
  if (list) list.push(at);
  else positions.set(word, [at]);
}
