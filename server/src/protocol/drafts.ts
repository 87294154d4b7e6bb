import type { Range } from 'vscode-languageserver-types';
import type { ScriptParams } from './requests';

/** What is asked about earlier drafts of a script. */

/** The commits that changed a script, the latest first: drafts to compare with. Empty without git. */
export const earlierDraftsRequest = 'closedSet/earlierDrafts';
export interface CommittedDraft {
  /** The commit. */
  readonly revision: string;
  /** Its tags, else the beginning of its id. */
  readonly label: string;
  /** As `YYYY-MM-DD`. */
  readonly day: string;
  readonly subject: string;
}

/** What became of each scene since an earlier draft. Null where that draft cannot be read. */
export const compareDraftsRequest = 'closedSet/compareDrafts';
export interface CompareDraftsParams extends ScriptParams {
  readonly earlier: EarlierDraft;
}
/** A script of the workspace, or the script as it was at a commit, with what to call it. */
export type EarlierDraft =
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'revision'; readonly revision: string; readonly label: string };
export interface CompareDraftsResult {
  readonly title: string;
  /** How many scenes changed, moved and so on, in a few words. */
  readonly summary: string;
  readonly markdown: string;
  /** The whole earlier draft, for showing scenes of it. */
  readonly earlierText: string;
  /** Those that are not unchanged, in the order of the later draft. */
  readonly scenes: readonly ComparedScenePair[];
}
export interface ComparedScenePair {
  readonly label: string;
  /** What became of it, in a word. */
  readonly status: string;
  readonly details: string;
  /** In the earlier draft; absent for a new scene. */
  readonly before?: Range;
  /** In the script; absent for a scene that was removed. */
  readonly after?: Range;
}
