import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Says that somebody works on a note. */
export const startTask: Command = {
  id: 'closedSet.startTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    if (task) await workbench.revision.states.set(task, 'inProgress');
  },
};
