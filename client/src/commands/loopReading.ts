import type { Command } from './command';

/** Repeats the scene that is heard, or the stretch that is read, or ends that. */
export const loopReading: Command = {
  id: 'closedSet.loopReading',
  run: ({ readAloud }) => readAloud.act('loop'),
};
