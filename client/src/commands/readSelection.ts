import * as vscode from 'vscode';
import type { Command } from './command';

/** Reads what is selected aloud, by whole sentences. */
export const readSelection: Command = {
  id: 'closedSet.readSelection',
  run: async ({ readAloud, script: { document, editor } }) => {
    if (document === undefined || editor === undefined) return;
    if (editor.selection.isEmpty) {
      throw new Error(vscode.l10n.t('Select the lines that you want to hear first.'));
    }
    await readAloud.start(document, { kind: 'selection', range: editor.selection });
  },
};
