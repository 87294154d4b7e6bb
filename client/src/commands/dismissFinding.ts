import * as vscode from 'vscode';
import type { Command } from './command';
import { keepQuiet } from './keepQuiet';

/** Keeps one finding quiet for the room, by a line in the show file, with a reason. */
export const dismissFinding: Command = {
  id: 'closedSet.dismissFinding',
  run: (workbench, argument) =>
    keepQuiet(workbench, argument, {
      by: 'showFile',
      prompt: vscode.l10n.t('The reason is kept in the show file until the passage changes.'),
      failure: vscode.l10n.t(
        'The show file cannot be changed: it is broken, or this is not found any more. Look at the problems of closedset.json first.',
      ),
    }),
};
