import type { Command } from './command';

/** Ends the reading where it is; the next one begins at the caret. */
export const stopReading: Command = {
  id: 'closedSet.stopReading',
  run: ({ readAloud }) => readAloud.act('stop'),
};
