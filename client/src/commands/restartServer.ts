import type { Command } from './command';

/** Starts the language server afresh, for when it hangs or has given up. */
export const restartServer: Command = {
  id: 'closedSet.restartServer',
  run: ({ server }) => server.restart(),
};
