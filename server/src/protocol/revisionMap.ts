import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { NoteFile } from './noteFiles';
import type { Place, ScriptParams } from './requests';

/**
 * Reads notes files and writes what they ask for into the revision map of a script: an edit of the map file, which is
 * made where there is none. Reports work-done progress; cancellable.
 */
export const mapNotesRequest = 'closedSet/mapNotes';
export interface MapNotesParams extends ScriptParams {
  readonly files: readonly NoteFile[];
  /** Also the notes that stand in the script. */
  readonly scriptNotes: boolean;
  readonly workDoneToken?: string | number;
}
export interface MapNotesResult {
  /** Absent where nothing is new. */
  readonly edit?: WorkspaceEdit;
  readonly mapUri: string;
  /** Notes that were read, and tasks they became. */
  readonly notes: number;
  readonly tasks: number;
  /** Tasks that were not in the map before. */
  readonly added: number;
  /** Tasks that fit in no scene, and pairs that contradict each other. */
  readonly unplaced: number;
  readonly contradictions: number;
  /** One sentence for each file that could not be read, or not wholly. */
  readonly problems: readonly string[];
  /** Why no model took part, as a sentence; absent when one did. */
  readonly withoutModel?: string;
}

/** The revision map of a script as it stands in its file, with the places in the script as it is now. */
export const revisionMapRequest = 'closedSet/revisionMap';
export interface RevisionMapResult {
  readonly mapUri: string;
  /** False where there is no such file. */
  readonly exists: boolean;
  readonly tasks: readonly TaskItem[];
  /** What cannot be read in the file, as sentences with their lines, from 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}
export interface TaskItem {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly priority: 'must' | 'should' | 'could';
  readonly status: 'open' | 'inProgress' | 'done' | 'declined';
  readonly reason?: string;
  readonly assignee?: string;
  /** Line of its check box in the map, from 1. */
  readonly line: number;
  readonly sources: readonly TaskSourceItem[];
  /** Best first; none where the note fits in no scene that is still there. */
  readonly scenes: readonly TaskSceneItem[];
  readonly contradicts: readonly string[];
  readonly duplicates: readonly string[];
  /** Set where an open task's scenes are not what they were when it was mapped: it may be done. */
  readonly proposal?: TaskProposal;
}
export interface TaskSourceItem {
  readonly uri: string;
  /** From 1. */
  readonly line: number;
  readonly quote: string;
  readonly author?: string;
  readonly date?: string;
}
export interface TaskSceneItem extends Place {
  /** From 1, in the script as it is now. */
  readonly ordinal: number;
  readonly sceneNumber?: string;
  readonly heading: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly modelScore?: number;
  /** What in the scene shows it; those whose words are gone are left out. */
  readonly evidence: readonly (Place & { readonly quote: string; readonly why: string })[];
}
export interface TaskProposal {
  readonly kind: 'changed' | 'removed';
  /** What was seen, as a sentence. */
  readonly message: string;
}

/** The edit of the map file that sets a task's state. Null where the map has no such task any more. */
export const setTaskStatusRequest = 'closedSet/setTaskStatus';
export interface SetTaskStatusParams extends ScriptParams {
  readonly id: string;
  readonly status: TaskItem['status'];
  readonly reason?: string;
}
export type SetTaskStatusResult = WorkspaceEdit | null;
