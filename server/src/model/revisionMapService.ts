import { candidatesOf } from '../core/assistant/revisionMap/candidates';
import { makeTasks } from '../core/assistant/revisionMap/makeTasks';
import type { RevisionMap, RevisionTask } from '../core/assistant/revisionMap/model';
import { placingIndex } from '../core/assistant/revisionMap/place';
import { withHashes } from '../core/assistant/revisionMap/relocate';
import { type PlacementVoter, withVotes } from '../core/assistant/revisionMap/votes';
import type { SourceNote } from '../core/assistant/sourceNote';
import type { Pagination } from '../core/pagination/pagination';
import type { Screenplay } from '../core/screenplay/model';
import { type CancellationToken, throwIfCancelled } from '../core/text/cancellation';
import { type OpenedVotes, openVotes } from './modelVotes';
import type { ModelProvider } from './provider';

/** A script to map notes to. */
export interface MappedScript {
  readonly screenplay: Screenplay;
  readonly pages: Pagination;
}

/** A model that chooses among the scenes that code found, and how far it is believed. */
export interface ModelVotes {
  readonly voter: PlacementVoter;
  /** From 0, not at all; see `trustIn`. */
  readonly trust: number;
}

export interface MapWork {
  readonly token: CancellationToken;
  /** Before a model is made ready, which may take as long as many notes. */
  readonly onLoad?: () => void;
  /** Before each note that a model is asked about. */
  readonly onNote?: (done: number, count: number) => void;
}

/**
 * Makes a revision map of notes. Everything that code can do is done without a model; a model only moves scenes up or
 * down among those that code found.
 * @throws CancelledError
 */
export async function mapNotes(
  notes: readonly SourceNote[],
  { screenplay, pages }: MappedScript,
  work: MapWork,
  votes?: ModelVotes,
): Promise<RevisionMap> {
  const index = placingIndex(screenplay, pages.pages);
  const { tasks } = makeTasks(notes, index);
  const ranked: RevisionTask[] = [];
  for (const task of tasks) {
    throwIfCancelled(work.token);
    if (votes) work.onNote?.(ranked.length, tasks.length);
    const scenes = votes ? await voted(task, votes) : task.scenes;
    ranked.push({ ...task, scenes: withHashes(scenes, screenplay) });
  }
  return { tasks: ranked };

  async function voted(task: RevisionTask, { voter, trust }: ModelVotes): Promise<RevisionTask['scenes']> {
    const [source] = task.sources;
    if (!source || task.scenes.length < 2) return task.scenes;
    const note: SourceNote = { ...source, id: task.id, text: task.text };
    const placement = { note, scenes: task.scenes };
    const said = await voter.vote(note, candidatesOf(placement, index), work.token);
    return withVotes(placement, said, trust).scenes;
  }
}

/** Why no model took part, or did not to the end. */
export type WithoutModel = { readonly kind: 'none' } | Exclude<OpenedVotes, { readonly kind: 'ready' }>;

/**
 * The same with the model that was chosen. One that is none, is known to be no help or fails is told, and the map is made
 * without it.
 * @throws CancelledError
 */
export async function mapWithModel(
  notes: readonly SourceNote[],
  script: MappedScript,
  work: MapWork,
  provider: ModelProvider | undefined,
): Promise<{ readonly map: RevisionMap; readonly without?: WithoutModel }> {
  if (!provider) return { map: await mapNotes(notes, script, work), without: { kind: 'none' } };
  work.onLoad?.();
  const opened = await openVotes(provider, work.token);
  if (opened.kind !== 'ready') return { map: await mapNotes(notes, script, work), without: opened };
  const map = await mapNotes(notes, script, work, opened);
  const problem = opened.voter.failure();
  return { map, ...(problem !== undefined && { without: { kind: 'failed', problem } }) };
}
