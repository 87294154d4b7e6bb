import { hashText } from '../../text/hash';
import { straightenMarks } from '../../text/straightenMarks';
import { withFullNames } from '../fullNames';
import { type MergedNote, mergeNotes } from '../mergeNotes';
import type { SourceNote } from '../sourceNote';
import { type Contradiction, findContradictions } from './contradictions';
import { findDuplicates } from './duplicates';
import type { RevisionTask, TaskSource } from './model';
import { type PlacingIndex, placeNote } from './place';
import { subjectOf } from './subjects';
import { assigneeOf, kindOf, priorityOf } from './taskKind';

export interface TaskPair {
  /** Ids of tasks. */
  readonly a: string;
  readonly b: string;
  /** Verbatim, from the text of `a` and that of `b`. */
  readonly quotes: readonly [string, string];
}

export interface MadeTasks {
  /** In the order in which the notes came. */
  readonly tasks: readonly RevisionTask[];
  /** What shows that two tasks contradict each other. */
  readonly contradictions: readonly TaskPair[];
}

/**
 * Makes tasks of notes without a model: puts together what says the same, places each, and finds which contradict or
 * repeat one another. What a note says reaches its own task and its relations, and no other task's scenes.
 */
export function makeTasks(notes: readonly SourceNote[], index: PlacingIndex): MadeTasks {
  const merged = mergeNotes(withFullNames(notes));
  const ids = idsOf(merged);
  const placed = merged.map(placeMerged(index));
  const subjects = merged.map(({ text }, at) => subjectOf(text, { scenes: placed[at] ?? [] }, index));
  const opposed = findContradictions(subjects);
  const isOpposed = new Set(opposed.map(({ a, b }) => `${a} ${b}`));
  const alike = findDuplicates(subjects).filter(({ a, b }) => !isOpposed.has(`${a} ${b}`));
  const linked = (pairs: readonly { readonly a: number; readonly b: number }[], at: number) =>
    pairs.flatMap(({ a, b }) => (a === at ? [ids[b] ?? ''] : b === at ? [ids[a] ?? ''] : []));
  const tasks = merged.map((note, at) => ({
    ...taskOf(note, ids[at] ?? ''),
    scenes: placed[at] ?? [],
    contradicts: linked(opposed, at),
    duplicates: linked(alike, at),
  }));
  return { tasks, contradictions: opposed.map((each) => pairOf(each, ids)) };
}

/** By the first source; the scene that any source stands in counts. */
function placeMerged(index: PlacingIndex) {
  return ({ sources }: MergedNote) => {
    const standing = sources.find(({ sceneOrdinal }) => sceneOrdinal !== undefined);
    const [first] = sources;
    if (!first) return [];
    const { sceneOrdinal } = standing ?? {};
    return placeNote(sceneOrdinal === undefined ? first : { ...first, sceneOrdinal }, index).scenes;
  };
}

function taskOf(
  { text, sources }: MergedNote,
  id: string,
): Omit<RevisionTask, 'scenes' | 'contradicts' | 'duplicates'> {
  const [first] = sources;
  const note = first ?? { text };
  const assignee = sources.map(assigneeOf).find((each) => each !== undefined);
  return {
    ...{ id, text, sources: sources.map(sourceOf), kind: kindOf(note), priority: priorityOf(note) },
    status: sources.length > 0 && sources.every(({ isDone }) => isDone) ? 'done' : 'open',
    ...(assignee !== undefined && { assignee }),
  };
}

function sourceOf({ file, line, page, text, author, date }: SourceNote): TaskSource {
  return {
    ...{ file, line, quote: text },
    ...(page !== undefined && { page }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
}

/** Equal words, which were not put together since they stand in different scenes, are told apart by a number. */
function idsOf(merged: readonly MergedNote[]): readonly string[] {
  const taken = new Set<string>();
  return merged.map(({ text }) => {
    const words = straightenMarks(text).toLowerCase();
    let id = '';
    for (let attempt = 0; id === '' || taken.has(id); attempt++)
      id = `n-${hashText(words, attempt === 0 ? '' : `#${attempt}`).slice(-8)}`;
    taken.add(id);
    return id;
  });
}

function pairOf({ a, b, quotes }: Contradiction, ids: readonly string[]): TaskPair {
  return { a: ids[a] ?? '', b: ids[b] ?? '', quotes };
}
