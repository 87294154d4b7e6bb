import type { Range } from '../text/range';
import type { Segment } from './chunkFacts';
import { commonWords } from './commonWords';
import { segmentWords } from './segmentWords';
import { type Capitals, capitalsOf, collectWords, startsSentence, type Word, type WordArea } from './words';

/**
 * Finds names in prose. A name of several words counts in any letter case; a single word only with a capital, and
 * one that is an ordinary word too (Will, Hope) only where the capital proves it: inside a sentence, or all
 * capitals. What is in doubt is still reported, as not certain, for a rename to ask about.
 */
export interface Mention extends Range {
  readonly key: string;
  readonly area: WordArea;
  readonly capitals: Capitals;
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
  const words: Word[] = [];
  collectWords(words, spelling, { start: 0, end: spelling.length }, [], 'action');
  const gaps = words.slice(1).map((word, i) => foldGap(spelling.slice(words[i]?.end, word.start)));
  return { key, words: words.map((word) => word.folded), gaps };
}

/** Emphasis between two words of a name is no part of it. */
function foldGap(gap: string): string {
  return gap.replace(/[*_]/g, '').replace(/\s+/g, ' ');
}

/** Every mention in the segment, in order, none within another. */
export function findMentions(segment: Segment, surfaces: SurfaceIndex): readonly Mention[] {
  const { text } = segment.chunk;
  const words = segmentWords(segment);
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const { folded } = words[at] ?? { folded: '' };
    const whole = surfaces.get(folded);
    const owner = folded.endsWith("'S") ? surfaces.get(folded.slice(0, -2)) : undefined;
    const mention = (whole && matchAt(text, words, at, whole)) ?? (owner && matchAt(text, words, at, owner));
    if (mention) found.push(mention);
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
  words: readonly Word[],
  at: number,
  candidates: readonly Surface[],
): Mention | undefined {
  for (const surface of candidates) {
    const mention = matchSurface(text, words, at, surface);
    if (mention) return mention;
  }
  return undefined;
}

function matchSurface(
  text: string,
  words: readonly Word[],
  at: number,
  surface: Surface,
): Mention | undefined {
  const first = words[at];
  const last = words[at + surface.words.length - 1];
  if (!first || !last || last.area !== first.area || !sameWords(text, words, at, surface)) return undefined;
  const single = surface.words.length === 1;
  const capitals = weaker(capitalsOf(text, first), capitalsOf(text, last));
  if (single && capitals === 'none') return undefined;
  const ending = last.folded !== surface.words.at(-1);
  const possessive = ending || isBarePossessive(text, last);
  return {
    key: surface.key,
    start: first.start,
    end: ending ? last.end - 2 : last.end,
    area: first.area,
    capitals,
    possessive,
    certain: isCertain(text, words, at, single, possessive),
  };
}

function weaker(a: Capitals, b: Capitals): Capitals {
  if (a === 'none' || b === 'none') return 'none';
  return a === 'all' && b === 'all' ? 'all' : 'first';
}

function sameWords(text: string, words: readonly Word[], at: number, surface: Surface): boolean {
  const lastAt = surface.words.length - 1;
  for (let i = 0; i <= lastAt; i++) {
    const word = words[at + i];
    const wanted = surface.words[i];
    if (!word || wanted === undefined) return false;
    if (word.folded !== wanted && !(i === lastAt && word.folded === `${wanted}'S`)) return false;
    const next = words[at + i + 1];
    if (i < lastAt && (!next || foldGap(text.slice(word.end, next.start)) !== surface.gaps[i])) return false;
  }
  return true;
}

/** `James' coat` */
function isBarePossessive(text: string, word: Word): boolean {
  return word.folded.endsWith('S') && /^['\u2019](?=\s)/.test(text.slice(word.end, word.end + 2));
}

function isCertain(
  text: string,
  words: readonly Word[],
  at: number,
  single: boolean,
  possessive: boolean,
): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.area === 'heading') return possessive;
  if (!single || !commonWords.has(word.folded.replace(/'S$/, ''))) return true;
  if (capitalsOf(text, word) !== 'all') return !startsSentence(text, words[at - 1], word);
  return word.area !== 'dialogue' || !isShouted(text, words, at);
}

/** A neighbor in capitals too: `I HOPE YOU DIE` names nobody. */
function isShouted(text: string, words: readonly Word[], at: number): boolean {
  const area = words[at]?.area;
  return [words[at - 1], words[at + 1]]
    .filter((next) => next !== undefined)
    .some((next) => next.area === area && next.folded !== 'I' && capitalsOf(text, next) === 'all');
}
