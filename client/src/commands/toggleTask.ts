import * as vscode from 'vscode';
import type { Workbench } from '../workbench';
import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Ticks a note, or takes the tick away, as a click on its box does. */
export const toggleTask: Command = {
  id: 'closedSet.toggleTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, (await focusedIn(workbench, argument)) ?? argument);
    if (task) await workbench.revision.states.set(task, task.status === 'done' ? 'open' : 'done');
  },
};

/**
 * What has the focus in the view when its key is pressed. The editor tells us what is selected, and arrow keys move the
 * focus alone, so that the one becomes the other first.
 */
async function focusedIn({ revision }: Workbench, argument: unknown): Promise<unknown> {
  const isKey = typeof argument === 'object' && argument !== null && 'view' in argument;
  if (!isKey) return undefined;
  await vscode.commands.executeCommand('list.selectAndPreserveFocus');
  return revision.view.selected;
}
