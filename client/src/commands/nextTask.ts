import type { Command } from './command';
import { stepToTask } from './stepToTask';

/** Goes to the next place of the script with a note to do. */
export const nextTask: Command = {
  id: 'closedSet.nextTask',
  run: (workbench) => stepToTask(workbench, 1),
};
