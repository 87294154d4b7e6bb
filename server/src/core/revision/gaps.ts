import { bestInOrder } from './bestInOrder';
import type { DraftScene } from './draft';
import { freeScenes, type Matching, pair } from './matching';
import { anchorsOf } from './order';
import type { Similarities } from './similarity';

/**
 * Scenes that were written anew: without much in common, but under the same heading between the same neighbors. What is
 * left between two scenes that kept their order is paired in order, so that the pairs tell most.
 */

const sameHeading = 0.5;
const samePlace = 0.2;
const sameNumber = 0.2;
const leastScore = 0.42;
/** Scenes of one gap times scenes of the other: above it only headings are looked at. */
const largestGap = 4096;

export function pairInGaps(matching: Matching, { candidates }: Similarities): void {
  const likeness = new Map(candidates.map((each) => [keyOf(each.a, each.b), each.likeness]));
  for (const { a, b } of gapsOf(matching)) {
    if (a.length * b.length > largestGap) pairHeadings(matching, a, b);
    else {
      const score = scorer(matching, (x, y) => likeness.get(keyOf(x, y)) ?? 0);
      const scoreAt = (i: number, j: number) => score(a[i] ?? 0, b[j] ?? 0);
      for (const [i, j] of bestInOrder(a.length, b.length, scoreAt)) pair(matching, a[i] ?? 0, b[j] ?? 0);
    }
  }
}

function keyOf(a: number, b: number): number {
  return a * 0x4000000 + b;
}

interface Gap {
  readonly a: number[];
  readonly b: number[];
}

/** Free scenes between one scene that kept its order and the next. */
function gapsOf(matching: Matching): readonly Gap[] {
  const gaps: Gap[] = [{ a: [], b: [] }];
  const anchors = anchorsOf(matching);
  const ends: number[] = [];
  const freeOfA = new Set(freeScenes(matching.a, matching.partnerOfA));
  anchors.forEach((anchor, at) => {
    if (anchor !== -1) {
      ends.push(anchor);
      gaps.push({ a: [], b: [] });
    } else if (freeOfA.has(at)) gaps.at(-1)?.a.push(at);
  });
  let gap = 0;
  for (const at of freeScenes(matching.b, matching.partnerOfB)) {
    while (gap < ends.length && (ends[gap] ?? 0) < at) gap++;
    gaps[gap]?.b.push(at);
  }
  return gaps.filter(({ a, b }) => a.length > 0 && b.length > 0);
}

type Score = (a: number, b: number) => number;

function scorer(matching: Matching, likenessOf: Score): Score {
  const read = new Map<DraftScene, ReadonlySet<number>>();
  const wordsOf = (scene: DraftScene): ReadonlySet<number> => {
    const words = read.get(scene) ?? pairsOfWords(scene);
    read.set(scene, words);
    return words;
  };
  return (a, b) => {
    const [x, y] = [matching.a[a], matching.b[b]];
    if (!x || !y) return 0;
    const score = scoreOf(x, y, Math.max(likenessOf(a, b), inCommon(wordsOf(x), wordsOf(y))));
    return score >= leastScore ? score : 0;
  };
}

function scoreOf(x: DraftScene, y: DraftScene, likeness: number): number {
  const isNumbered = x.number !== '' && y.number !== '';
  const number = isNumbered ? (x.number === y.number ? sameNumber : -sameNumber) : 0;
  if (x.title === y.title) return likeness + sameHeading + (likeness < 0.05 ? number : 0);
  if (placeOf(x) !== '' && placeOf(x) === placeOf(y)) return likeness * 1.5 + samePlace + Math.max(0, number);
  return likeness * 1.5 + (likeness > 0.1 ? Math.max(0, number) : 0);
}

function placeOf({ placed }: DraftScene): string {
  const { location, subLocations = [] } = placed.passage.heading ?? {};
  return [location, ...subLocations].map((part) => part?.text.toUpperCase() ?? '').join('|');
}

/** Twice the share of both; 1 where neither has any. */
function inCommon(own: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (own.size + other.size === 0) return 1;
  let common = 0;
  for (const each of own) if (other.has(each)) common++;
  return (2 * common) / (own.size + other.size);
}

/** What follows one another. */
function pairsOfWords({ tokens, begins }: DraftScene): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = (begins[0] ?? 0) + 1; at < tokens.length; at++)
    found.add((tokens[at - 1] ?? 0) * 0x200000 + (tokens[at] ?? 0));
  return found;
}

function pairHeadings(matching: Matching, a: readonly number[], b: readonly number[]): void {
  const waiting = new Map<string, number[]>();
  for (const at of [...b].reverse()) {
    const title = matching.b[at]?.title ?? '';
    waiting.set(title, [...(waiting.get(title) ?? []), at]);
  }
  for (const at of a) {
    const partner = waiting.get(matching.a[at]?.title ?? '')?.pop();
    if (partner !== undefined) pair(matching, at, partner);
  }
}
