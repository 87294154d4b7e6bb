import * as vscode from 'vscode';
import { type CurrentScript, isScript } from '../currentScript';
import { debounce } from '../debounce';
import { localizer } from '../localizer';
import type { ScriptServer } from '../scriptServer';
import { scriptStatusText } from './statusText';

/** The one status item: where the caret is, and how much there is. A click goes to another scene. */
const settleMs = 120;

export function createScriptStatusItem(
  server: ScriptServer,
  script: CurrentScript,
  subscriptions: vscode.Disposable[],
): void {
  const item = vscode.window.createStatusBarItem('closedSet.script', vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t('Script');
  item.command = 'closedSet.goToScene';
  item.tooltip = vscode.l10n.t('Go to Scene');
  const update = debounce(() => void show(item, server), settleMs);
  subscriptions.push(
    item,
    { dispose: update.cancel },
    server.onRunning(update),
    server.onScriptChanged(update),
    script.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
  );
  update();
}

async function show(item: vscode.StatusBarItem, server: ScriptServer): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isScript(editor.document)) return item.hide();
  const params = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
  try {
    const status = await server.scriptStatus(params);
    if (editor !== vscode.window.activeTextEditor) return;
    item.text = scriptStatusText(status, localizer);
    item.show();
  } catch {
    // The server is starting or has stopped: old numbers would be wrong.
    item.hide();
  }
}
