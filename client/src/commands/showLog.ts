import type { Command } from './command';

/** What the server wrote down: faults, restarts, and what it was busy with. */
export const showLog: Command = {
  id: 'closedSet.showLog',
  run: async ({ log }) => log.show(),
};
