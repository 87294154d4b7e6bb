import type { EarlierDraft } from './drafts';
import type { ScriptParams } from './requests';

/** Summaries of what stands in a script. Each reports work-done progress and can be cancelled. */

/** Says what stands in scenes and, where a model is there, what happens in them. */
export const summarizeSceneRequest = 'closedSet/summarizeScene';
export interface SummarizeSceneParams extends ScriptParams {
  /** Ordinals, from 1; those that are not there are left out. */
  readonly scenes: readonly number[];
  readonly workDoneToken?: string | number;
}

/** Says what changed since an earlier draft. Null where that draft cannot be read. */
export const summarizeChangesRequest = 'closedSet/summarizeChanges';
export interface SummarizeChangesParams extends ScriptParams {
  readonly earlier: EarlierDraft;
  readonly workDoneToken?: string | number;
}
export interface SummarizeChangesResult extends SummaryAnswer {
  /** How many scenes are not as they were. */
  readonly changed: number;
  /** The earlier draft, where it lies in no file: `markdown` links to `name`, beside itself. */
  readonly earlier?: { readonly name: string; readonly text: string };
}

export interface SummaryAnswer {
  /** A document whose every sentence links to where it is from. */
  readonly markdown: string;
  /** Sentences of a model that are shown. */
  readonly claims: number;
  /** Sentences of a model whose quote was not found, or that say more than it. */
  readonly dropped: number;
  /** What the person should know of the summary, a sentence each: a template that cannot be used. */
  readonly problems?: readonly string[];
  /** Why no model took part, as a sentence; absent when one did. */
  readonly withoutModel?: string;
}
