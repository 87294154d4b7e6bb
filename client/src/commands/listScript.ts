import type { Command } from './command';

/** Characters and places of the script in the editor. */
export const listScript: Command = {
  id: 'closedSet.listScript',
  run: ({ scope }) => scope.set('script'),
};
