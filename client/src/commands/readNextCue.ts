import type { Command } from './command';

/** While a part is rehearsed: to the line that is the next cue. */
export const readNextCue: Command = {
  id: 'closedSet.readNextCue',
  run: ({ readAloud }) => readAloud.act('nextCue'),
};
