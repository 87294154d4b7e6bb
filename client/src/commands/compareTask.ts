import * as vscode from 'vscode';
import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Shows what has become of a note's scenes since it was mapped, in the comparison of drafts. */
export const compareTask: Command = {
  id: 'closedSet.compareTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    const { document } = workbench.script;
    if (task === undefined || document === undefined) return;
    const known = await vscode.commands.getCommands(true);
    const comparison = ['closedSet.compareDrafts', 'git.openChange'].find((name) => known.includes(name));
    if (comparison === undefined) {
      throw new Error(
        vscode.l10n.t('There is no earlier draft to compare with: the script is in no git repository.'),
      );
    }
    await vscode.commands.executeCommand(comparison, document.uri);
  },
};
