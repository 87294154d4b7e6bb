import * as vscode from 'vscode';
import type { Scope } from '../../../server/src/protocol/requests';

/** Asks whether something is about the script or about the whole show. */
export async function pickScope(
  document: vscode.TextDocument,
  placeHolder: string,
): Promise<Scope | undefined> {
  const name = vscode.workspace.asRelativePath(document.uri);
  const choices: (vscode.QuickPickItem & { readonly scope: Scope })[] = [
    { label: vscode.l10n.t('This script'), description: name, scope: 'script' },
    { label: vscode.l10n.t('This show'), description: vscode.l10n.t('every episode'), scope: 'show' },
  ];
  const choice = await vscode.window.showQuickPick(choices, { placeHolder });
  return choice?.scope;
}
