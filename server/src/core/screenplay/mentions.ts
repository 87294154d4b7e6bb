import type { Range } from '../text/range';
import type { Segment } from './chunkFacts';
import { commonWords } from './commonWords';
import { foldName } from './fold';
import { segmentWords } from './segmentWords';
import { type Word, type WordArea, type WordIndex, wordsOf } from './wordIndex';

/**
 * Finds names in prose. A name of several words counts in any letter case; a single word only with a capital, and
 * one that is an ordinary word too (Will, Hope) only where the capital proves it: inside a sentence, or all
 * capitals. What is in doubt is still reported, as not certain, for a rename to ask about.
 */
export interface Mention extends Range {
  readonly key: string;
  readonly area: WordArea;
  readonly capitals: Word['capitals'];
  /** An `'s` or `'` follows the range. */
  readonly possessive: boolean;
  readonly certain: boolean;
}

/** One way a character's name is written, cut into words; `gaps[i]` stands behind word `i`. */
export interface Surface {
  readonly key: string;
  readonly words: readonly string[];
  readonly gaps: readonly string[];
}

/** Surfaces by their first word, the longest first. */
export type SurfaceIndex = ReadonlyMap<string, readonly Surface[]>;

/** @param names folded spellings, each with the key it stands for */
export function indexSurfaces(names: Iterable<readonly [spelling: string, key: string]>): SurfaceIndex {
  const index = new Map<string, Surface[]>();
  for (const [spelling, key] of names) {
    const surface = cut(spelling, key);
    const first = surface.words[0];
    if (first === undefined || /^\p{N}+$/u.test(first)) continue;
    const list = index.get(first);
    if (list) list.push(surface);
    else index.set(first, [surface]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function cut(spelling: string, key: string): Surface {
  const words = [...wordsOf(spelling, { start: 0, end: spelling.length }, [], 'action')];
  const gaps = words.slice(1).map((word, i) => foldGap(spelling.slice(words[i]?.end, word.start)));
  return { key, words: words.map((word) => word.folded), gaps };
}

/** Emphasis between two words of a name is no part of it. */
function foldGap(gap: string): string {
  return gap.replace(/[*_]/g, '').replace(/\s+/g, ' ');
}

/** Every mention in the segment, in order, none within another. */
export function findMentions(segment: Segment, surfaces: SurfaceIndex): readonly Mention[] {
  const index = segmentWords(segment);
  const found: Mention[] = [];
  for (const [first, candidates] of surfaces) {
    for (const at of index.positions.get(first) ?? []) {
      const mention = matchAt(segment.chunk.text, index, at, candidates);
      if (mention) found.push(mention);
    }
  }
  return withoutNested(found);
}

function withoutNested(found: Mention[]): readonly Mention[] {
  if (found.length < 2) return found;
  let end = -1;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention) => {
      if (mention.start < end) return false;
      end = mention.end;
      return true;
    });
}

function matchAt(
  text: string,
  index: WordIndex,
  at: number,
  candidates: readonly Surface[],
): Mention | undefined {
  for (const surface of candidates) {
    const mention = matchSurface(text, index, at, surface);
    if (mention) return mention;
  }
  return undefined;
}

function matchSurface(text: string, index: WordIndex, at: number, surface: Surface): Mention | undefined {
  const first = index.words[at];
  const last = index.words[at + surface.words.length - 1];
  if (!first || !last || last.area !== first.area || !sameWords(text, index, at, surface)) return undefined;
  const single = surface.words.length === 1;
  if (single && first.capitals === 'none') return undefined;
  const ending = last.folded !== surface.words.at(-1);
  const possessive = ending || isBarePossessive(text, last);
  return {
    key: surface.key,
    start: first.start,
    end: ending ? last.end - 2 : last.end,
    area: first.area,
    capitals: first.capitals === 'none' || last.capitals === 'none' ? 'none' : weaker(first, last),
    possessive,
    certain: isCertain(index, at, single, possessive),
  };
}

function weaker(first: Word, last: Word): Word['capitals'] {
  return first.capitals === 'all' && last.capitals === 'all' ? 'all' : 'first';
}

function sameWords(text: string, index: WordIndex, at: number, surface: Surface): boolean {
  const lastAt = surface.words.length - 1;
  for (let i = 0; i <= lastAt; i++) {
    const word = index.words[at + i];
    const wanted = surface.words[i];
    if (!word || wanted === undefined) return false;
    if (word.folded !== wanted && !(i === lastAt && word.folded === `${wanted}'S`)) return false;
    const next = index.words[at + i + 1];
    if (i < lastAt && (!next || foldGap(text.slice(word.end, next.start)) !== surface.gaps[i])) return false;
  }
  return true;
}

/** `James' coat` */
function isBarePossessive(text: string, word: Word): boolean {
  return word.folded.endsWith('S') && /^['\u2019](?=\s)/.test(text.slice(word.end, word.end + 2));
}

function isCertain(index: WordIndex, at: number, single: boolean, possessive: boolean): boolean {
  const word = index.words[at];
  if (!word) return false;
  if (word.area === 'heading') return possessive;
  if (!single || !commonWords.has(foldName(word.folded.replace(/'S$/, '')))) return true;
  if (word.capitals !== 'all') return !word.startsSentence;
  return word.area !== 'dialogue' || !isShouted(index, at);
}

/** A neighbor in capitals too: `I HOPE YOU DIE` names nobody. */
function isShouted(index: WordIndex, at: number): boolean {
  const word = index.words[at];
  const neighbors = [index.words[at - 1], index.words[at + 1]];
  return neighbors.some(
    (next) => next?.area === word?.area && next?.capitals === 'all' && next.folded !== 'I',
  );
}
