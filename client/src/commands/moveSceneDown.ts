import type { Command } from './command';
import { nudgeScene } from './nudgeScene';

/** Moves a scene after the one below it. */
export const moveSceneDown: Command = {
  id: 'closedSet.moveSceneDown',
  run: (workbench, argument) => nudgeScene(workbench, 1, argument),
};
