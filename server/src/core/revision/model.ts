import type { ElementKind } from '../syntax/elements';
import type { Range } from '../text/range';

/**
 * Two drafts of one script, scene by scene, as plain data. Draft A is the earlier one. It says what became of each
 * scene and never whose draft is the better; what a note asked for and whether it was done is for others to judge.
 */

/** What became of a scene that is in both drafts: the one word for it, the most telling first where several hold. */
export const pairStatuses = ['split', 'merged', 'moved', 'changed', 'renamed', 'unchanged'] as const;
export type PairStatus = (typeof pairStatuses)[number];

/** What became of the words of a scene: `renamed` where nothing but names of places or people differ. */
export type WordsStatus = 'same' | 'renamed' | 'changed';

export interface ScenePair {
  /** Ordinals, from 1, in the earlier and in the later draft. */
  readonly a: number;
  readonly b: number;
  readonly status: PairStatus;
  /** Told in another order than the scenes around it. */
  readonly moved: boolean;
  readonly words: WordsStatus;
  /** `split`: scene `a` became several; `merged`: scene `b` was made of several. */
  readonly part: 'whole' | 'split' | 'merged';
  /** Its scene number is another one; by itself that changes no scene. */
  readonly renumbered: boolean;
}

/** A name that was changed throughout: as first met in either draft. */
export interface Renaming {
  readonly kind: 'place' | 'person';
  readonly from: string;
  readonly to: string;
}

export interface DraftAlignment {
  /** By `a`, then by `b`. A scene that was split or merged stands in several. */
  readonly pairs: readonly ScenePair[];
  /** Ordinals in the earlier draft, in order. */
  readonly removed: readonly number[];
  /** Ordinals in the later draft, in order. */
  readonly inserted: readonly number[];
  /** Headings that only keep the number of a scene that was taken out; neither inserted nor removed. */
  readonly omitted: { readonly a: readonly number[]; readonly b: readonly number[] };
  readonly renamings: readonly Renaming[];
  /** True where what stands outside of scenes differs: the title page, acts, text before the first heading. */
  readonly outsideChanged: boolean;
}

/** Words that were put in place of others; either side may be empty. Ranges count from the start of each file. */
export interface WordChange {
  readonly a: Range;
  readonly b: Range;
}

/**
 * What became of an element. Ranges count from the start of each file; an empty one tells where the element would
 * stand. Paragraphs that were only joined or broken apart are one change of kind `same`.
 */
export interface ElementChange {
  readonly kind: 'same' | 'changed' | 'moved' | 'removed' | 'inserted';
  readonly element: ElementKind;
  readonly a: Range;
  readonly b: Range;
  /** What differs within; empty for all but `changed` and `moved`. */
  readonly words: readonly WordChange[];
}
