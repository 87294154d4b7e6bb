import type { DraftScene } from './draft';
import { areFree, expectedPlaces, type Matching, pair } from './matching';
import { anchorsOf } from './order';

/**
 * Pairs of scenes that print the same, found by a key and not by comparison. Where several are alike, as in two scenes
 * in a car without a word, the neighbors decide, then the place.
 */

/** Above this many alike on both sides only their order decides: a file of nothing else must not take forever. */
const mostAlike = 64;

export function pairExact(matching: Matching, keyOf: (scene: DraftScene) => string): void {
  const buckets = bucketsOf(matching, keyOf);
  const several: Bucket[] = [];
  for (const bucket of buckets) {
    const [a, b] = [bucket.a[0], bucket.b[0]];
    if (a === undefined || b === undefined) continue;
    if (bucket.a.length === 1 && bucket.b.length === 1) pair(matching, a, b);
    else several.push(bucket);
  }
  if (several.length === 0) return;
  pairBesidePairs(matching, several);
  pairByPlace(matching, several);
}

interface Bucket {
  readonly a: number[];
  readonly b: number[];
}

function bucketsOf(matching: Matching, keyOf: (scene: DraftScene) => string): Bucket[] {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (key: string): Bucket => {
    const bucket = buckets.get(key) ?? { a: [], b: [] };
    buckets.set(key, bucket);
    return bucket;
  };
  matching.a.forEach((scene, at) => {
    if (matching.partnerOfA[at] === -1) bucketOf(keyOf(scene)).a.push(at);
  });
  matching.b.forEach((scene, at) => {
    if (matching.partnerOfB[at] === -1) bucketOf(keyOf(scene)).b.push(at);
  });
  return [...buckets.values()];
}

/** Goes from each pair to the scenes before and after, as long as they are alike. */
function pairBesidePairs(matching: Matching, several: readonly Bucket[]): void {
  const bucketOfA = new Map(several.flatMap((bucket) => bucket.a.map((at) => [at, bucket] as const)));
  const bucketOfB = new Map(several.flatMap((bucket) => bucket.b.map((at) => [at, bucket] as const)));
  const grow = (a: number, step: 1 | -1): void => {
    const b = matching.partnerOfA[a] ?? -1;
    if (b === -1) return;
    const bucket = bucketOfA.get(a + step);
    if (!bucket || bucket !== bucketOfB.get(b + step) || !areFree(matching, a + step, b + step)) return;
    pair(matching, a + step, b + step);
  };
  for (let at = 0; at < matching.a.length; at++) grow(at, 1);
  for (let at = matching.a.length - 1; at > 0; at--) grow(at, -1);
}

function pairByPlace(matching: Matching, several: readonly Bucket[]): void {
  const expected = expectedPlaces(anchorsOf(matching));
  for (const bucket of several) {
    const a = bucket.a.filter((at) => matching.partnerOfA[at] === -1);
    const b = bucket.b.filter((at) => matching.partnerOfB[at] === -1);
    if (a.length === b.length || a.length > mostAlike || b.length > mostAlike) {
      for (let i = 0; i < Math.min(a.length, b.length); i++) pair(matching, a[i] ?? 0, b[i] ?? 0);
    } else pairNearest(matching, a, b, expected);
  }
}

function pairNearest(
  matching: Matching,
  a: readonly number[],
  b: readonly number[],
  expected: Int32Array,
): void {
  const far = (x: number, y: number) => Math.abs((expected[x] ?? 0) - y);
  const all = a.flatMap((x) => b.map((y) => [x, y] as const));
  all.sort(([ax, ay], [bx, by]) => far(ax, ay) - far(bx, by) || ax - bx || ay - by);
  for (const [x, y] of all) if (areFree(matching, x, y)) pair(matching, x, y);
}
