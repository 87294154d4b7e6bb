import type { RevisionMap } from './model';

/** What is told of a map in one sentence. */
export interface TaskCounts {
  readonly tasks: number;
  /** That fit in no scene. */
  readonly unplaced: number;
  /** Pairs of which each asks for the opposite of the other. */
  readonly contradictions: number;
}

export function countTasks({ tasks }: RevisionMap): TaskCounts {
  const pairs = tasks.flatMap(({ id, contradicts }) =>
    contradicts.map((other) => [id, other].sort().join(' ')),
  );
  return {
    tasks: tasks.length,
    unplaced: tasks.filter(({ scenes }) => scenes.length === 0).length,
    contradictions: new Set(pairs).size,
  };
}
