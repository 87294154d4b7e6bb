import * as vscode from 'vscode';
import { showPassage, toRange } from '../passage';
import { firstPlace } from '../revisionMap/tasks';
import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Shows the line of the script that a note is about. */
export const goToTask: Command = {
  id: 'closedSet.goToTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    if (task === undefined) return;
    const place = firstPlace(task);
    if (place === undefined) {
      throw new Error(vscode.l10n.t('This note fits in no scene of the script as it is now.'));
    }
    await showPassage(vscode.Uri.parse(place.uri), toRange(place.range));
  },
};
