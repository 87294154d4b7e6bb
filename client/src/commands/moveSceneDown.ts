import type { Command } from './command';
import { nudgeSceneAtCaret } from './nudgeScenes';

/** Moves the scene that holds the caret after the one below it. */
export const moveSceneDown: Command = {
  id: 'closedSet.moveSceneDown',
  run: (workbench) => nudgeSceneAtCaret(workbench, 1),
};
