import type { DraftScene } from './draft';
import { numbering } from './numbering';
import type { Vocabulary } from './tokens';

/**
 * How much two scenes have in common, for many scenes at once: an index from what is found in a scene (its rarer words,
 * every three words in a row, whole paragraphs and lines) to the scenes it is found in. What stands in many scenes
 * tells nothing and is left out, which also bounds the work. Headings and cues are left out, since they are
 * what a rename changes.
 */
export interface Similarities {
  /** Weight of what is in both, for scenes that have anything in common; by index in each draft. */
  readonly candidates: readonly Candidate[];
  readonly weightOfA: (a: number) => number;
  readonly weightOfB: (b: number) => number;
  /** Weight of what scene `a` and scene `b` share and `others` of the same draft as `b` do not. */
  readonly sharedBesides: (a: number, b: number, others: readonly number[]) => number;
  /** The same for others of the same draft as `a`. */
  readonly sharedBesidesOfA: (a: number, b: number, others: readonly number[]) => number;
}

export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  /** Twice the shared weight over both weights: 1 for equal scenes. */
  readonly likeness: number;
}

/** In how many scenes of a draft a feature may stand and still tell one from another: a share, and bounds of it. */
const tellingShare = 0.12;
const [fewestTelling, mostTelling] = [4, 32];
/** So many partners of one scene are looked at more closely. */
const mostCandidates = 12;
const weights = { word: 0.5, shingle: 2, element: 2 };

interface FeatureIndex {
  /** By feature. */
  readonly base: number[];
  readonly inA: number[];
  readonly inB: number[];
}

export function compareAll(
  a: readonly DraftScene[],
  b: readonly DraftScene[],
  freeOfA: readonly number[],
  freeOfB: readonly number[],
  vocabulary: Vocabulary,
): Similarities {
  const index: FeatureIndex = { base: [], inA: [], inB: [] };
  const read = featureReader(index, vocabulary);
  const ofA = new Map(freeOfA.map((at) => [at, read(a[at], index.inA)]));
  const ofB = new Map(freeOfB.map((at) => [at, read(b[at], index.inB)]));
  const telling = featureWeights(index, freeOfA.length, freeOfB.length);
  const total = (features: readonly number[] = []) =>
    features.reduce((sum, feature) => sum + (telling[feature] ?? 0), 0);
  const totalsOfA = new Map([...ofA].map(([at, features]) => [at, total(features)]));
  const totalsOfB = new Map([...ofB].map(([at, features]) => [at, total(features)]));
  const weightOfA = (at: number) => totalsOfA.get(at) ?? 0;
  const weightOfB = (at: number) => totalsOfB.get(at) ?? 0;
  const besides = sharedOutside(telling);
  const all = (of: Map<number, number[]>, scenes: readonly number[]) => scenes.map((at) => of.get(at) ?? []);
  return {
    candidates: findCandidates(ofA, ofB, telling, { weightOfA, weightOfB }),
    weightOfA,
    weightOfB,
    sharedBesides: (x, y, others) => besides(ofA.get(x), ofB.get(y), all(ofB, others)),
    sharedBesidesOfA: (x, y, others) => besides(ofA.get(x), ofB.get(y), all(ofA, others)),
  };
}

/** Weight of what `x` and `y` share and `others` have not, without a set for every question. */
function sharedOutside(telling: Float64Array) {
  const asked = new Int32Array(telling.length);
  let question = 0;
  return (x: readonly number[] = [], y: readonly number[] = [], others: readonly (readonly number[])[]) => {
    question++;
    for (const feature of x) asked[feature] = question;
    for (const other of others) for (const feature of other) asked[feature] = 0;
    let sum = 0;
    for (const feature of y) if (asked[feature] === question) sum += telling[feature] ?? 0;
    return sum;
  };
}

type ReadFeatures = (scene: DraftScene | undefined, counts: number[]) => number[];

/** Gives each feature of a scene once, and counts it. */
function featureReader(index: FeatureIndex, vocabulary: Vocabulary): ReadFeatures {
  const numberOf = numbering();
  const lastSeen: number[] = [];
  let stamp = 0;
  return (scene, counts) => {
    const features: number[] = [];
    stamp++;
    if (!scene) return features;
    readFeatures(scene, vocabulary, (key, weight) => {
      const feature = numberOf(key);
      if (feature === index.base.length) {
        index.base.push(weight);
        index.inA.push(0);
        index.inB.push(0);
      }
      if (lastSeen[feature] === stamp) return;
      lastSeen[feature] = stamp;
      counts[feature] = (counts[feature] ?? 0) + 1;
      features.push(feature);
    });
    return features;
  };
}

function readFeatures(
  { tokens, begins, kinds }: DraftScene,
  vocabulary: Vocabulary,
  found: (key: number, weight: number) => void,
): void {
  // Every second one, the same ones in every scene, tells as much in half the time.
  const foundShingle = (key: number) => {
    if ((key & 1) === 0) found(key, weights.shingle);
  };
  kinds.forEach((kind, element) => {
    if (kind === 'characterCue') return;
    const from = begins[element] ?? 0;
    const to = begins[element + 1] ?? tokens.length;
    let whole = 17;
    let before = 0;
    let last = 0;
    let count = 0;
    for (let at = from; at < to; at++) {
      const token = tokens[at] ?? 0;
      if (!vocabulary.isWord(token)) continue;
      whole = mix(whole, token);
      found(mix(1, token), weights.word);
      if (++count > 2) foundShingle(mix(mix(mix(2, before), last), token));
      before = last;
      last = token;
    }
    if (count > 0) found(mix(mix(3, whole), count), weights.element);
  });
}

/** A small integer, so that a map of them is fast; that two features rarely get the same costs nothing. */
function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & 0x3fffffff;
}

/** Rarer tells more; what stands in too many scenes of either draft tells nothing. */
function featureWeights(
  { base, inA, inB }: FeatureIndex,
  scenesOfA: number,
  scenesOfB: number,
): Float64Array {
  const most = (scenes: number) => Math.max(fewestTelling, Math.min(mostTelling, scenes * tellingShare));
  const [mostOfA, mostOfB] = [most(scenesOfA), most(scenesOfB)];
  return Float64Array.from(base, (weight, feature) => {
    const [a, b] = [inA[feature] ?? 0, inB[feature] ?? 0];
    if (a > mostOfA || b > mostOfB) return 0;
    return weight / Math.max(1, a, b);
  });
}

interface Totals {
  readonly weightOfA: (a: number) => number;
  readonly weightOfB: (b: number) => number;
}

function findCandidates(
  ofA: ReadonlyMap<number, readonly number[]>,
  ofB: ReadonlyMap<number, readonly number[]>,
  telling: Float64Array,
  { weightOfA, weightOfB }: Totals,
): readonly Candidate[] {
  const holders = holdersOf(ofB, telling);
  const candidates: Candidate[] = [];
  const sharedWith = new Float64Array(Math.max(-1, ...ofB.keys()) + 1);
  for (const [a, features] of ofA) {
    const found = sharersOf(features, holders, telling, sharedWith).map((b) => {
      const shared = sharedWith[b] ?? 0;
      sharedWith[b] = 0;
      return { a, b, shared, likeness: (2 * shared) / (weightOfA(a) + weightOfB(b)) };
    });
    found.sort((x, y) => y.shared - x.shared || x.b - y.b);
    candidates.push(...found.slice(0, mostCandidates));
  }
  return candidates;
}

/** For each feature that tells something the scenes that have it, in one list: those of a feature stand together. */
interface Holders {
  readonly scenes: Int32Array;
  /** By feature, where its scenes begin; they end where those of the next one begin. */
  readonly starts: Int32Array;
}

function holdersOf(of: ReadonlyMap<number, readonly number[]>, telling: Float64Array): Holders {
  const starts = new Int32Array(telling.length + 1);
  const isTelling = (feature: number) => (telling[feature] ?? 0) !== 0;
  for (const features of of.values())
    for (const feature of features) if (isTelling(feature)) starts[feature] = (starts[feature] ?? 0) + 1;
  let end = 0;
  for (let feature = 0; feature < starts.length; feature++) starts[feature] = end += starts[feature] ?? 0;
  // Filled from the back, so that each start comes to stand where the scenes of its feature begin, in order.
  const scenes = new Int32Array(end);
  for (const [scene, features] of [...of].reverse())
    for (const feature of features)
      if (isTelling(feature)) {
        const at = (starts[feature] ?? 0) - 1;
        starts[feature] = at;
        scenes[at] = scene;
      }
  return { scenes, starts };
}

/** Adds to `sharedWith` what each other scene has of these features; the scenes that have any. */
function sharersOf(
  features: readonly number[],
  { scenes, starts }: Holders,
  telling: Float64Array,
  sharedWith: Float64Array,
): readonly number[] {
  const sharers: number[] = [];
  for (const feature of features) {
    const weight = telling[feature] ?? 0;
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++) {
      const b = scenes[at] ?? 0;
      if (sharedWith[b] === 0) sharers.push(b);
      sharedWith[b] = (sharedWith[b] ?? 0) + weight;
    }
  }
  return sharers;
}
