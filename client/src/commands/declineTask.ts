import * as vscode from 'vscode';
import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Says that a note is not followed, and why: whoever gave it will ask. */
export const declineTask: Command = {
  id: 'closedSet.declineTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    if (task === undefined) return;
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Why is it declined?'),
      prompt: task.text,
      value: task.reason ?? '',
      validateInput: (text) =>
        text.trim() === '' ? vscode.l10n.t('Whoever gave the note will want to know.') : undefined,
    });
    if (reason !== undefined) await workbench.revision.states.set(task, 'declined', reason.trim());
  },
};
