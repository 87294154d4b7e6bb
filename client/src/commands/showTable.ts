import type { Command } from './command';

/** What of the script the model reads at once, and what not, in tokens; and what the model is. */
export const showTable: Command = {
  id: 'closedSet.showTable',
  run: async ({ table }) => table.show(),
};
