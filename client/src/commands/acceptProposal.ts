import * as vscode from 'vscode';
import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Takes a note as done that the new draft seems to have answered; what was seen is kept as the reason. */
export const acceptProposal: Command = {
  id: 'closedSet.acceptProposal',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    if (task === undefined) return;
    if (task.proposal === undefined) {
      throw new Error(vscode.l10n.t('Nothing in the script says that this note is done. Tick it if it is.'));
    }
    await workbench.revision.states.set(task, 'done', task.proposal.message);
  },
};
