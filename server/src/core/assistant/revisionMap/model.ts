import type { SourceNote } from '../sourceNote';

/**
 * The revision map: every note that was given, once, with where it comes from, the scenes it concerns, and what has
 * become of it. Values only. The map is kept as a Markdown file that people edit (see `mapFile.ts`): what that says goes
 * before whatever is worked out here.
 */
export interface RevisionMap {
  /** In the order of the file: as people put them, else as the notes came. */
  readonly tasks: readonly RevisionTask[];
}

export interface RevisionTask {
  /** Made from the first source's words, so that two people who map the same notes get the same: `n-4f2a91bc`. */
  readonly id: string;
  /** What is asked, in the words of the first source. */
  readonly text: string;
  /** Every note that says it, the first first; at least one. */
  readonly sources: readonly TaskSource[];
  /** Best first; empty where the note fits nowhere. */
  readonly scenes: readonly TaskScene[];
  readonly kind: TaskKind;
  readonly priority: TaskPriority;
  readonly status: TaskStatus;
  /** Why it was declined, or how it was done. */
  readonly reason?: string;
  /** Who is to do it, as written. */
  readonly assignee?: string;
  /** Ids of tasks that ask for the opposite. */
  readonly contradicts: readonly string[];
  /** Ids of tasks that may ask for the same, and were not alike enough to be put together. */
  readonly duplicates: readonly string[];
}

export interface TaskSource {
  /** As given: path or URI. */
  readonly file: string;
  /** From 1; of the text that was read out of the file, where that is no text itself. */
  readonly line: number;
  /** From 1, where the file has pages. */
  readonly page?: number;
  /** Verbatim. */
  readonly quote: string;
  readonly author?: string;
  /** ISO date. */
  readonly date?: string;
}

export interface TaskScene {
  /** From 1, in the script. */
  readonly ordinal: number;
  readonly sceneNumber?: string;
  readonly heading: string;
  /** Line of the heading, from 1. */
  readonly line: number;
  /** Of the scene's text when the note was placed, cut short: tells later whether it was written anew. */
  readonly hash?: string;
  /** How sure code is, from 0 to 1; comparable within one task and from task to task. */
  readonly score: number;
  /** How sure the model is, from 0 to 1, where one was asked. */
  readonly modelScore?: number;
  /** What in the scene shows it, the strongest first. */
  readonly evidence: readonly SceneEvidence[];
}

export interface SceneEvidence {
  /** In the script, from 1. */
  readonly line: number;
  /** Verbatim. */
  readonly quote: string;
  readonly why: PlacementSignal;
}

/** What made code think of a scene, the surest first. */
export const placementSignals = [
  'sceneNumber',
  'page',
  'quote',
  'inScene',
  'name',
  'place',
  'prop',
  'sequence',
  'event',
  'words',
  'model',
] as const;
export type PlacementSignal = (typeof placementSignals)[number];

/** What a note wants done. `keep` is praise, or a wish that something stays. */
export const taskKinds = [
  'cut',
  'add',
  'change',
  'keep',
  'question',
  'clearance',
  'continuity',
  'remark',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskPriorities = ['must', 'should', 'could'] as const;
export type TaskPriority = (typeof taskPriorities)[number];

export type TaskStatus = 'open' | 'inProgress' | 'done' | 'declined';

/** Where one note belongs, before tasks are made of notes. */
export interface Placement {
  readonly note: SourceNote;
  readonly scenes: readonly TaskScene[];
}
