import type { AnnotatedTextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { parseShowFile } from '../../server/src/core/screenplay/showFile';
import { english } from '../../server/src/ide/localize';
import { planRename } from '../../server/src/ide/rename/rename';
import type { ShowContext } from '../../server/src/ide/script';
import { withProtocolEdits } from './protocolEdits';
import { documentOf, emptyShow } from './scriptDocument';

/** Texts of a show by name; `closedset.json` is its show file. */
export type ShowTexts = Readonly<Record<string, string>>;

const showFileName = 'closedset.json';
const uriOf = (name: string) => `file:///show/${name}`;

export function contextOf(texts: ShowTexts): ShowContext {
  const fileText = texts[showFileName];
  const file = (fileText === undefined ? undefined : parseShowFile(fileText).file) ?? emptyShow;
  const scripts = Object.entries(texts)
    .filter(([name]) => name !== showFileName)
    .map(([name, text]) => documentOf(text, uriOf(name), file));
  return { file, scripts, ...(fileText === undefined ? {} : { fileText, fileUri: uriOf(showFileName) }) };
}

export interface RenameCase {
  readonly texts: ShowTexts;
  /** The script with the caret; the first when left out. */
  readonly name?: string;
  readonly offset: number;
  readonly newName: string;
  readonly annotations?: boolean;
}

export function answerTo({ texts, name, offset, newName, annotations = true }: RenameCase) {
  const show = contextOf(texts);
  const script = show.scripts.find(({ uri }) => uri === uriOf(name ?? '')) ?? show.scripts[0];
  if (!script) throw new Error('no script in the case');
  const editor = { documentChanges: true, annotations };
  return planRename({ script, show, offset, newName, localize: english, editor });
}

/** The texts after the rename; edits that ask are taken only where `confirmed`. Throws where it is refused. */
export function renamed(asked: RenameCase, confirmed: boolean): ShowTexts {
  const answer = answerTo(asked);
  if (answer.kind === 'refused') throw new Error(answer.message);
  return applied(asked.texts, answer.answer, confirmed);
}

export function applied(texts: ShowTexts, edit: WorkspaceEdit, confirmed: boolean): ShowTexts {
  const result: Record<string, string> = { ...texts };
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change)) continue;
    const name = change.textDocument.uri.replace(uriOf(''), '');
    const edits = change.edits.filter((one) => confirmed || !asks(one as AnnotatedTextEdit, edit));
    result[name] = withProtocolEdits(texts[name] ?? '', edits as AnnotatedTextEdit[]);
  }
  return result;
}

function asks({ annotationId }: AnnotatedTextEdit, edit: WorkspaceEdit): boolean {
  return edit.changeAnnotations?.[annotationId]?.needsConfirmation === true;
}
