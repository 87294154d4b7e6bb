import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Opens a note again that was done, declined or begun. */
export const reopenTask: Command = {
  id: 'closedSet.reopenTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    if (task) await workbench.revision.states.set(task, 'open');
  },
};
