import type { Command } from './command';

/** To the start of the scene that is heard, or to the scene before. */
export const readPreviousScene: Command = {
  id: 'closedSet.readPreviousScene',
  run: ({ readAloud }) => readAloud.act('previousScene'),
};
