import * as vscode from 'vscode';
import type { DismissFindingParams } from '../../../server/src/protocol/requests';
import type { Command } from './command';

/** Keeps one finding quiet, by a line in the show file or a note in the script, with the reason that is asked for. */
export const dismissFinding: Command = {
  id: 'closedSet.dismissFinding',
  run: async ({ server }, argument) => {
    if (!isFinding(argument))
      throw new Error(vscode.l10n.t('Choose a finding in the light bulb or in the list first.'));
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Why does it stay as it is?'),
      prompt:
        argument.by === 'note'
          ? vscode.l10n.t('The reason is written into the script as a note that does not print.')
          : vscode.l10n.t('The reason is kept in the show file until the passage changes.'),
    });
    if (reason === undefined) return;
    const { uri, key, range, by } = argument;
    const edit = await server.dismissFinding({ uri, key, range, by, reason: reason.trim() });
    if (edit === undefined) throw new Error(cannotWrite(by));
    await vscode.workspace.applyEdit(edit);
    if (by === 'showFile') await saveShowFile(edit);
  },
};

type Finding = Omit<DismissFindingParams, 'reason'>;

function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'uri' in value && 'key' in value && 'by' in value;
}

function cannotWrite(by: Finding['by']): string {
  return by === 'note'
    ? vscode.l10n.t('This is not found any more, so there is nothing to dismiss.')
    : vscode.l10n.t(
        'The show file cannot be changed: it is broken, or this is not found any more. Look at the problems of closedset.json first.',
      );
}

/** Nobody has the file open as a rule, so nobody would save it. */
async function saveShowFile(edit: vscode.WorkspaceEdit): Promise<void> {
  for (const [uri] of edit.entries()) await (await vscode.workspace.openTextDocument(uri)).save();
}
