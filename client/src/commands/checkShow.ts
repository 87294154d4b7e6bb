import * as vscode from 'vscode';
import type { Command } from './command';

/** Checks every script of the show, with progress, and shows what is found in the *Continuity* view. */
export const checkShow: Command = {
  id: 'closedSet.checkShow',
  run: async ({ server, script, scope }) => {
    const uri = script.document?.uri.toString();
    if (uri === undefined) throw new Error(vscode.l10n.t('Open a script of the show first.'));
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true };
    const title = vscode.l10n.t('Checking the show');
    const { findings, scripts } = await vscode.window.withProgress({ ...options, title }, (progress, token) =>
      server.findings({ uri, scope: 'show' }, progress, token),
    );
    await scope.set('show');
    await vscode.commands.executeCommand('closedSet.continuity.focus');
    const message = vscode.l10n.t('{0} found in {1} scripts', findings.length, scripts);
    vscode.window.setStatusBarMessage(message, 8_000);
  },
};
