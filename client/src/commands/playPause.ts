import type { Command } from './command';

/** Pauses the reading, or goes on. */
export const playPause: Command = {
  id: 'closedSet.playPause',
  run: ({ readAloud }) => readAloud.act('playPause'),
};
