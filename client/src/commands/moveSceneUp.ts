import type { Command } from './command';
import { nudgeSceneAtCaret } from './nudgeScenes';

/** Moves the scene that holds the caret before the one above it. */
export const moveSceneUp: Command = {
  id: 'closedSet.moveSceneUp',
  run: (workbench) => nudgeSceneAtCaret(workbench, -1),
};
