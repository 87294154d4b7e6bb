import { LOWER, letterCase, UPPER } from '../syntax/characters';
import { lastWhere } from '../text/ordered';
import type { Range } from '../text/range';
import { foldWords } from './fold';

/**
 * The words of a stretch of a script and how they are written. It knows no names; `mentions.ts` looks for them here.
 * Words are not kept: a long script has millions.
 */

/** Where a word stands: what it tells of a person differs between what is seen and what is said. */
export type WordArea = 'heading' | 'action' | 'shot' | 'dialogue' | 'parenthetical' | 'note' | 'aside';

/** How a word is written: `MARIA`, `Maria`, `maria`. */
export type Capitals = 'all' | 'first' | 'none';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Upper case, straight apostrophes. */
  readonly folded: string;
  readonly area: WordArea;
  /** The first of its paragraph or note. */
  readonly isFirst: boolean;
}

/** Sticky and only ever tested: a match object for each word of each edited scene would be most of what an edit leaves behind. */
const letterRun = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019\u02bc][\p{L}\p{M}\p{N}]+)*/uy;
const noLetters = /[^\p{L}\p{N}]*/uy;

/** Adds the words of `range`, outside of `holes`, which lie in it in order. */
export function collectWords(
  into: Word[],
  text: string,
  range: Range,
  holes: readonly Range[],
  area: WordArea,
): void {
  let isFirst = true;
  for (const piece of solid(range, holes)) {
    const words = text.slice(piece.start, piece.end);
    for (let run = nextRun(words, 0); run; run = nextRun(words, run.end)) {
      const folded = foldWords(words.slice(run.start, run.end));
      into.push({ start: piece.start + run.start, end: piece.start + run.end, folded, area, isFirst });
      isFirst = false;
    }
  }
}

function nextRun(text: string, from: number): Range | undefined {
  noLetters.lastIndex = from;
  noLetters.test(text);
  letterRun.lastIndex = noLetters.lastIndex;
  const start = noLetters.lastIndex;
  return letterRun.test(text) ? { start, end: letterRun.lastIndex } : undefined;
}

/**
 * `range` without the holes in it.
 *
 * @param holes in order and apart, many more than those in the range; or in order and all of them in it
 */
export function solid(range: Range, holes: readonly Range[]): Range[] {
  const pieces: Range[] = [];
  let start = range.start;
  for (let at = lastWhere(holes, ({ end }) => end <= start) + 1; at < holes.length; at++) {
    const hole = holes[at];
    if (!hole || hole.start >= range.end) break;
    if (hole.end <= start) continue;
    if (hole.start > start) pieces.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < range.end) pieces.push({ start, end: range.end });
  return pieces;
}

/** `MARIA's` counts as all capitals: the ending is grammar, not name. */
export function capitalsOf(text: string, word: Word): Capitals {
  const raw = text.slice(word.start, word.end);
  const upper = raw.toUpperCase();
  if (letterCase(raw.charCodeAt(0)) === LOWER) return 'none';
  if (raw === raw.toLowerCase()) return raw === upper ? 'all' : 'none';
  if (raw === upper || raw.replace(/['\u2019\u02bc]s$/, '') === upper.slice(0, -2)) return 'all';
  // McTAVISH: a name's own small letters among capitals.
  if (/^(?:Ma?c|O['\u2019]|D[ei]|V[ao]n)\p{Lu}{2,}$/u.test(raw)) return 'all';
  return letterCase(raw.charCodeAt(0)) === UPPER ? 'first' : 'none';
}

const abbreviation = /(?:^|[\s(])(?:dr|mr|mrs|ms|st|jr|sr|prof|sgt|lt|capt|col|gen|rev|det|vs|no|\p{L})$/iu;

/** True for the first word of a sentence; a full stop after an abbreviation or an initial ends none. */
export function startsSentence(text: string, before: Word | undefined, word: Word): boolean {
  if (word.isFirst || !before) return true;
  const gap = text.slice(before.end, word.start);
  const mark = /[.!?\u2026:;\u2014"\u201c(\u00ab\u00bb]|--|[\r\n]\s*[\r\n]/.exec(gap)?.[0];
  if (mark === undefined) return false;
  if (mark !== '.' || gap.startsWith('...')) return true;
  return !endsWithAbbreviation(text.slice(Math.max(0, before.end - 6), before.end));
}

/** True where the period after these words ends no sentence: `Dr`, `J`. */
export function endsWithAbbreviation(words: string): boolean {
  return abbreviation.test(words);
}
