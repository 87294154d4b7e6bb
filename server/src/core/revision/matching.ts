import type { Draft, DraftScene } from './draft';

/**
 * Which scenes of two drafts have found each other so far. Indexes count from 0. A scene has one main partner; parts of
 * it that stand elsewhere after a split or merge are kept beside.
 */
export interface Matching {
  readonly a: readonly DraftScene[];
  readonly b: readonly DraftScene[];
  /** The main partner of a scene of `a`; -1 for none. */
  readonly partnerOfA: Int32Array;
  readonly partnerOfB: Int32Array;
  /** Further pairs of scenes of which at least one has a main partner. */
  readonly parts: (readonly [a: number, b: number])[];
}

export function startMatching(a: Draft, b: Draft): Matching {
  return {
    a: a.scenes,
    b: b.scenes,
    partnerOfA: new Int32Array(a.scenes.length).fill(-1),
    partnerOfB: new Int32Array(b.scenes.length).fill(-1),
    parts: [],
  };
}

export function pair({ partnerOfA, partnerOfB }: Matching, a: number, b: number): void {
  partnerOfA[a] = b;
  partnerOfB[b] = a;
}

export function areFree({ partnerOfA, partnerOfB }: Matching, a: number, b: number): boolean {
  return partnerOfA[a] === -1 && partnerOfB[b] === -1;
}

/** Scenes without a partner, OMITTED headings left out. */
export function freeScenes(scenes: readonly DraftScene[], partners: Int32Array): readonly number[] {
  const free: number[] = [];
  for (let at = 0; at < scenes.length; at++) if (partners[at] === -1 && !scenes[at]?.isOmitted) free.push(at);
  return free;
}

/**
 * For each place in draft A where it would be in draft B, going by the scenes around it that stayed in order.
 *
 * @param anchors by scene of A: its partner where it stayed in order, else -1
 */
export function expectedPlaces(anchors: Int32Array): Int32Array {
  const expected = new Int32Array(anchors.length);
  let last = -1;
  for (let at = 0; at < anchors.length; at++) {
    const anchor = anchors[at] ?? -1;
    last = anchor === -1 ? last + 1 : anchor;
    expected[at] = last;
  }
  return expected;
}
