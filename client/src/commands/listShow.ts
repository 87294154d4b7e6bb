import type { Command } from './command';

/** Characters and places of every script of the show. */
export const listShow: Command = {
  id: 'closedSet.listShow',
  run: ({ scope }) => scope.set('show'),
};
