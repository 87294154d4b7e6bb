import * as vscode from 'vscode';
import { scriptLanguage } from '../languageClient';
import type { Command } from './command';

/** An unsaved script with a title page to fill in; nothing is on the disk until it is saved. */
export const newScript: Command = {
  id: 'closedSet.newScript',
  run: async () => {
    const document = await vscode.workspace.openTextDocument({ language: scriptLanguage });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(titlePage());
  },
};

function titlePage(): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  snippet.appendText('Title: ').appendPlaceholder(vscode.l10n.t('Title')).appendText('\n');
  snippet.appendText('Credit: ').appendPlaceholder(vscode.l10n.t('written by')).appendText('\n');
  snippet.appendText('Author: ').appendPlaceholder(vscode.l10n.t('Name')).appendText('\n');
  snippet.appendText('Draft date: ').appendVariable('CURRENT_YEAR', '').appendText('-');
  snippet.appendVariable('CURRENT_MONTH', '').appendText('-').appendVariable('CURRENT_DATE', '');
  return snippet.appendText('\n\nFADE IN:\n\nINT. ').appendTabstop(0);
}
