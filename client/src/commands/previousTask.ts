import type { Command } from './command';
import { stepToTask } from './stepToTask';

/** Goes to the previous place of the script with a note to do. */
export const previousTask: Command = {
  id: 'closedSet.previousTask',
  run: (workbench) => stepToTask(workbench, -1),
};
