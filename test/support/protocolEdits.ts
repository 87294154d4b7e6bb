import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';

/** The text after the edits, made by the protocol's own reference code: edits that overlap throw. */
export function withProtocolEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///any.fountain', 'fountain', 1, text), [
    ...edits,
  ]);
}
