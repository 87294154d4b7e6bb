import * as vscode from 'vscode';
import type { TaskGroup } from '../views/revisionTree';
import type { Command } from './command';

/** Puts the notes of the revision map in groups by scene, person or status. */
export const groupTasks: Command = {
  id: 'closedSet.groupTasks',
  run: async ({ revision }) => {
    const items: readonly (vscode.QuickPickItem & { readonly group: TaskGroup })[] = [
      { label: vscode.l10n.t('By Scene'), group: 'scene' },
      { label: vscode.l10n.t('By Person'), group: 'person' },
      { label: vscode.l10n.t('By Status'), group: 'status' },
    ];
    const choice = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Group the Revision Map'),
    });
    if (choice) await revision.grouping.set(choice.group);
  },
};
