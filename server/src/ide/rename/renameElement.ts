import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { foldSpace } from '../../core/screenplay/fold';
import type { ElementName } from '../../protocol/requests';
import type { Localize } from '../localize';
import type { ScriptDocument, ShowContext } from '../script';
import { fitsInTag, tagsOf } from '../tagging/taggedElement';
import type { RenameAnswer } from './rename';

/**
 * Renaming a breakdown element in every tag of the show. The words of the script stay as they are: what a thing is
 * called on a breakdown sheet and in a sentence need not be the same.
 */
export const renameElementSentences = {
  notInTag: 'This name cannot stand in a tag. Type at least one letter, and leave out [[, ]] and |.',
} as const;

export interface ElementRename {
  readonly show: ShowContext;
  readonly element: ElementName;
  readonly newName: string;
  readonly localize: Localize;
  readonly documentChanges: boolean;
}

export function planElementRename(rename: ElementRename): RenameAnswer<WorkspaceEdit> {
  const name = foldSpace(rename.newName);
  if (!fitsInTag(name)) {
    return { kind: 'refused', message: rename.localize(renameElementSentences.notInTag) };
  }
  const documents = rename.show.scripts
    .map((script) => documentEdit(script, rename.element, name))
    .filter(({ edits }) => edits.length > 0);
  if (rename.documentChanges) return { kind: 'answer', answer: { documentChanges: documents } };
  const changes = documents.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]);
  return { kind: 'answer', answer: { changes: Object.fromEntries(changes) } };
}

function documentEdit(script: ScriptDocument, element: ElementName, name: string): TextDocumentEdit {
  const others = tagsOf(script, element).filter((range) => script.tree.slice(range) !== name);
  return {
    textDocument: { uri: script.uri, version: script.version },
    edits: others.map((range) => ({ range: script.toRange(range), newText: name })),
  };
}
