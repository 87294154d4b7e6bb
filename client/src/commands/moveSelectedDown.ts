import type { Command } from './command';
import { nudgeSelectedScenes } from './nudgeScenes';

/** Moves what is selected in the *Scenes* view one scene down: dragging, from the keyboard. */
export const moveSelectedDown: Command = {
  id: 'closedSet.moveSelectedDown',
  run: (workbench, node) => nudgeSelectedScenes(workbench, 1, node),
};
