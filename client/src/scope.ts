import * as vscode from 'vscode';
import type { Scope } from '../../server/src/protocol/requests';
import { type Remembered, remember } from './remembered';

/** Whether the lists of people and places are about this script or the whole show; the view's menu follows it. */
export function rememberScope(
  memento: vscode.Memento,
  subscriptions: vscode.Disposable[],
): Remembered<Scope> {
  const scope = remember<Scope>(memento, 'closedSet.scope', (stored) =>
    stored === 'show' ? 'show' : 'script',
  );
  const tellMenus = () =>
    void vscode.commands.executeCommand('setContext', 'closedSet.listsShow', scope.value === 'show');
  subscriptions.push(scope, scope.onDidChange(tellMenus));
  tellMenus();
  return scope;
}
