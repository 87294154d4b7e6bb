import * as vscode from 'vscode';
import { scriptLanguage } from './languageClient';
import { reportScheme } from './reportDocuments';

/**
 * The script that views and commands are about: the one in the active editor, and, while something else is
 * active, the one that was active last, as long as it is open.
 */
export interface CurrentScript {
  readonly document: vscode.TextDocument | undefined;
  /** The script's editor, where it is visible. */
  readonly editor: vscode.TextEditor | undefined;
  readonly onDidChange: vscode.Event<vscode.TextDocument | undefined>;
}

export function trackCurrentScript(subscriptions: vscode.Disposable[]): CurrentScript {
  const changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  let current = activeScript() ?? anyVisibleScript();
  const set = (next: vscode.TextDocument | undefined) => {
    if (next === current) return;
    current = next;
    void vscode.commands.executeCommand('setContext', 'closedSet.hasScript', next !== undefined);
    changed.fire(next);
  };
  const follow = () => set(activeScript() ?? stillOpen(current) ?? anyVisibleScript());
  subscriptions.push(
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.workspace.onDidCloseTextDocument(follow),
  );
  void vscode.commands.executeCommand('setContext', 'closedSet.hasScript', current !== undefined);
  return {
    onDidChange: changed.event,
    get document() {
      return current;
    },
    get editor() {
      const isOf = (editor: vscode.TextEditor | undefined) => editor?.document === current;
      const { activeTextEditor, visibleTextEditors } = vscode.window;
      // A script may be seen twice, beside itself or in a comparison: the caret that counts is the active one.
      return isOf(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isOf);
    },
  };
}

export function isScript(document: vscode.TextDocument): boolean {
  // A scene of an old draft is looked at, not worked on.
  return document.languageId === scriptLanguage && document.uri.scheme !== reportScheme;
}

function activeScript(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isScript(document) ? document : undefined;
}

function anyVisibleScript(): vscode.TextDocument | undefined {
  return vscode.window.visibleTextEditors.map(({ document }) => document).find(isScript);
}

/** A document that changes its language is closed and opened again under the same object. */
function stillOpen(document: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  return document !== undefined && !document.isClosed && isScript(document) ? document : undefined;
}
