import * as vscode from 'vscode';
import type { Command } from './command';
import { goToEntity } from './entityOccurrence';

/** Renames the character or place that is chosen in a view, everywhere, with the editor's own preview. */
export const renameEntity: Command = {
  id: 'closedSet.renameEntity',
  run: async (workbench, argument) => {
    if (await goToEntity(workbench, argument)) await vscode.commands.executeCommand('editor.action.rename');
  },
};
