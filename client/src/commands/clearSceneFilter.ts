import type { Command } from './command';

/** Shows all scenes again. */
export const clearSceneFilter: Command = {
  id: 'closedSet.clearSceneFilter',
  run: ({ filter }) => filter.set([]),
};
