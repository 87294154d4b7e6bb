import type { Command } from './command';

/** To the next paragraph, speech or heading of the reading. */
export const readNextLine: Command = {
  id: 'closedSet.readNextLine',
  run: ({ readAloud }) => readAloud.act('nextLine'),
};
