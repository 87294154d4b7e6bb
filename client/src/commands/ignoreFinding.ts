import * as vscode from 'vscode';
import type { Command } from './command';
import { keepQuiet } from './keepQuiet';

/** Keeps one finding quiet by a note in the script, with a reason. */
export const ignoreFinding: Command = {
  id: 'closedSet.ignoreFinding',
  run: (workbench, argument) =>
    keepQuiet(workbench, argument, {
      by: 'note',
      prompt: vscode.l10n.t('The reason is written into the script as a note that does not print.'),
      failure: vscode.l10n.t('This is not found any more, so there is nothing to ignore.'),
    }),
};
