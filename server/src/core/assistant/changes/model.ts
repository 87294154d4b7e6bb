import type { DropReason } from '../evidence';
import type { SourceNote } from '../sourceNote';

/**
 * What changed from one draft to the next, as sentences that each name their place in one draft or in both. Everything
 * but `model` is found by comparing; whether a change is for the better is nothing that stands here.
 */
export interface ChangesSummary {
  /** What the drafts are called. */
  readonly names: Readonly<Record<DraftSide, string>>;
  /** Of the drafts as wholes: scenes, pages, names. */
  readonly overview: readonly ChangeFact[];
  /** Who is new or gone, and who speaks more or less. */
  readonly people: readonly ChangeFact[];
  /** Places and tagged things that are new or gone. */
  readonly production: readonly ChangeFact[];
  /** In the order of the later draft, what was cut in its old place; unchanged ones left out. */
  readonly scenes: readonly SceneChange[];
  readonly model: ChangesModelPart;
}

/** The earlier and the later draft. */
export type DraftSide = 'before' | 'now';

export interface DraftSource extends SourceNote {
  readonly draft: DraftSide;
}

/** A sentence without marks, and where that can be seen. */
export interface ChangeFact {
  readonly text: string;
  readonly sources: readonly DraftSource[];
}

export const sceneChangeKinds = ['cut', 'new', 'moved', 'rewritten', 'split', 'merged'] as const;
export type SceneChangeKind = (typeof sceneChangeKinds)[number];

export interface SceneChange {
  /** Unique in one summary. */
  readonly id: string;
  readonly kind: SceneChangeKind;
  /** As the later draft has it, where it is there. */
  readonly heading: string;
  /** Its headings in the drafts that have it. */
  readonly places: readonly DraftSource[];
  /** What can be told of it in a phrase each; they share `places`. */
  readonly facts: readonly string[];
  /** What is printed in one draft only; of a scene that was cut or is new: all of it. */
  readonly edits: readonly SceneEdit[];
  /** All that each draft prints of it, as one text: what stands there as well shows no change. */
  readonly whole: Readonly<Record<DraftSide, string>>;
}

/** A paragraph or speech as it was and as it is; one of them where it went or came. */
export interface SceneEdit {
  readonly before?: DraftSource;
  readonly now?: DraftSource;
}

/** A sentence of a model's about one scene. Each quote stands in the draft that it names, and not in the other. */
export interface ChangeClaim {
  readonly sentence: string;
  readonly evidence: readonly { readonly source: DraftSource; readonly quote: string }[];
}

/** Why a sentence of a model is not shown. */
export type ChangeDropReason = DropReason | 'standsInBoth';
export type ChangeDropCounts = Readonly<Record<ChangeDropReason, number>>;

/** What a model added, or why it added nothing. */
export type ChangesModelPart =
  | { readonly kind: 'none'; readonly reason?: string }
  | {
      readonly kind: 'used';
      readonly name: string;
      /** It ran on a server of the room's, not on this machine. */
      readonly elsewhere?: true;
      /** By id of the scene. */
      readonly claims: ReadonlyMap<string, readonly ChangeClaim[]>;
      readonly dropped: ChangeDropCounts;
      /** Ids of scenes about which nothing that was said held. */
      readonly leftOut: readonly string[];
      /** Paragraphs and speeches that were not shown to it, for the length that was asked for. */
      readonly notShown: number;
    };
