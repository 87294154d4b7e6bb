import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Says that a note is done, as its box does. */
export const completeTask: Command = {
  id: 'closedSet.completeTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    if (task) await workbench.revision.states.set(task, 'done');
  },
};
