import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../../core/syntax/tree';
import type { ScriptDocument } from '../script';

/** Edits of one script; of this version of it, where the editor can tell versions apart. */
export function workspaceEdit(
  script: ScriptDocument,
  edits: readonly TextEdit[],
  documentChanges: boolean,
): WorkspaceEdit {
  const all = edits.map(({ start, end, text }) => ({ range: script.toRange({ start, end }), newText: text }));
  if (!documentChanges) return { changes: { [script.uri]: all } };
  return { documentChanges: [{ textDocument: { uri: script.uri, version: script.version }, edits: all }] };
}
