import * as vscode from 'vscode';
import type { Place } from '../../server/src/protocol/requests';

/** The way to a passage of a script: where the server says it is, and how the editor goes there. */
export function toRange(range: Place['range']): vscode.Range {
  const { start, end } = range;
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Shows a passage in the middle of the editor, unless it is in sight already, with the caret at its start. */
export async function showPassage(
  uri: vscode.Uri,
  range: vscode.Range,
  viewColumn = vscode.ViewColumn.Active,
): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, { selection: caretAt(range), viewColumn });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** For a click in a view: a single click keeps the focus in the list, as in the editor's own views. */
export function passageLink(uri: vscode.Uri, range: vscode.Range): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: caretAt(range) };
  return { command: 'vscode.open', title: vscode.l10n.t('Go There'), arguments: [uri, options] };
}

function caretAt(range: vscode.Range): vscode.Range {
  return new vscode.Range(range.start, range.start);
}
