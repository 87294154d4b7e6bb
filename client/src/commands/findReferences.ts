import * as vscode from 'vscode';
import type { Command } from './command';
import { goToEntity } from './entityOccurrence';

/** Lists every place where the character or place that is chosen in a view is written. */
export const findReferences: Command = {
  id: 'closedSet.findReferences',
  run: async (workbench, argument) => {
    if (await goToEntity(workbench, argument)) {
      await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
    }
  },
};
