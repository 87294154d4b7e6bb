import type { Command } from './command';

/** The script as strips to scale, in a panel below it. */
export const showStoryMap: Command = {
  id: 'closedSet.showStoryMap',
  run: async ({ script, storyMaps }) => {
    if (script.document !== undefined) await storyMaps.show(script.document.uri);
  },
};
