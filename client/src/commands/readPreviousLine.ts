import type { Command } from './command';

/** To the start of what is heard, or to what was before it. */
export const readPreviousLine: Command = {
  id: 'closedSet.readPreviousLine',
  run: ({ readAloud }) => readAloud.act('previousLine'),
};
