import type { Command } from './command';

/** To the next scene of the reading. */
export const readNextScene: Command = {
  id: 'closedSet.readNextScene',
  run: ({ readAloud }) => readAloud.act('nextScene'),
};
