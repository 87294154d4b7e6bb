import type { Command } from './command';
import { nudgeScene } from './nudgeScene';

/** Moves a scene before the one above it. */
export const moveSceneUp: Command = {
  id: 'closedSet.moveSceneUp',
  run: (workbench, argument) => nudgeScene(workbench, -1, argument),
};
