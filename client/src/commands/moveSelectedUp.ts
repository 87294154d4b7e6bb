import type { Command } from './command';
import { nudgeSelectedScenes } from './nudgeScenes';

/** Moves what is selected in the *Scenes* view one scene up: dragging, from the keyboard. */
export const moveSelectedUp: Command = {
  id: 'closedSet.moveSelectedUp',
  run: (workbench, node) => nudgeSelectedScenes(workbench, -1, node),
};
