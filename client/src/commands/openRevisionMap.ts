import * as vscode from 'vscode';
import type { Command } from './command';

/** Opens the file that the map is kept in, to read or to edit by hand. */
export const openRevisionMap: Command = {
  id: 'closedSet.openRevisionMap',
  run: async ({ revision }) => {
    const { value } = revision.map;
    if (!value?.exists) {
      throw new Error(vscode.l10n.t('This script has no revision map yet. Map Notes to Scenes makes one.'));
    }
    await vscode.window.showTextDocument(vscode.Uri.parse(value.mapUri), { preview: false });
  },
};
