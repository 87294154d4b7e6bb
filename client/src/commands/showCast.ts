import type { Command } from './command';

/** Who reads what, and why: the list in which voices are heard, changed and swapped. */
export const showCast: Command = {
  id: 'closedSet.showCast',
  run: ({ cast }) => cast.show(),
};
