import type {
  AnnotatedTextEdit,
  Range as ProtocolRange,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { hasSmallLetters, inCaseOf } from '../../core/screenplay/nameCase';
import type { Localize } from '../localize';
import { namedThingAt } from '../namedThing';
import { positionInText } from '../positions';
import type { ScriptDocument, ShowContext } from '../script';
import { taggedElementAt } from '../tagging/taggedElement';
import { checkNewName } from './newName';
import { type NamePlace, placesIn, type Renamed } from './places';
import { planElementRename } from './renameElement';
import { showFileEdits } from './showFileEdits';

/**
 * Renaming a person or a place in every script of a show. It plans edits and writes nothing; what is only probable
 * is left for the writer to confirm, or left out where the editor cannot ask.
 */
export type RenameAnswer<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'refused'; readonly message: string };

export const renameSentences = {
  nothingHere:
    'There is no name to rename here. Put the caret on a character cue, on a name in the text, on the place in a scene heading, or on what a tag names.',
  sure: 'Cues, introductions and headings',
  prose: 'Mentions in prose: check each',
} as const;

export interface PreparedRename {
  readonly range: ProtocolRange;
  readonly placeholder: string;
}

export function prepareRename(
  script: ScriptDocument,
  offset: number,
  localize: Localize,
): RenameAnswer<PreparedRename> {
  const found = namedThingAt(script, offset) ?? taggedElementAt(script, offset);
  if (!found) return { kind: 'refused', message: localize(renameSentences.nothingHere) };
  const range = script.toRange(found.range);
  return { kind: 'answer', answer: { range, placeholder: script.tree.slice(found.range) } };
}

export interface RenameQuery {
  readonly script: ScriptDocument;
  readonly show: ShowContext;
  readonly offset: number;
  readonly newName: string;
  readonly localize: Localize;
  /** What the editor can show. */
  readonly editor: { readonly documentChanges: boolean; readonly annotations: boolean };
}

export function planRename(query: RenameQuery): RenameAnswer<WorkspaceEdit> {
  const { script, show, offset, localize } = query;
  const thing = namedThingAt(script, offset);
  if (!thing) return renameTagged(query);
  const checked = checkNewName(query.newName, { thing, show, options: script.tree.options, localize });
  if (checked.kind === 'refused') return checked;
  const renamed = { thing: { kind: thing.kind, key: thing.key }, old: script.tree.slice(thing.range) };
  return { kind: 'answer', answer: workspaceEdit(query, renamed, checked) };
}

function renameTagged({ script, show, offset, newName, localize, editor }: RenameQuery) {
  const element = taggedElementAt(script, offset)?.element;
  if (!element) return { kind: 'refused', message: localize(renameSentences.nothingHere) } as const;
  const { documentChanges } = editor;
  return planElementRename({ show, element, newName, localize, documentChanges });
}

interface Written {
  readonly name: string;
  readonly forcedInCues: boolean;
}

function workspaceEdit(query: RenameQuery, renamed: Renamed, written: Written): WorkspaceEdit {
  const asks = query.editor.documentChanges && query.editor.annotations;
  const inScripts = query.show.scripts.map((script) => ({
    textDocument: { uri: script.uri, version: script.version },
    edits: placesIn(script, renamed)
      .filter(({ sure }) => sure || asks)
      .flatMap((place) => editsAt(place, script, written, asks)),
  }));
  const documents = [...inScripts, ...showFileDocument(query.show, renamed, written, asks)].filter(
    ({ edits }) => edits.length > 0,
  );
  return asks
    ? { documentChanges: documents, changeAnnotations: annotations(query.localize) }
    : plain(query, documents);
}

function plain(query: RenameQuery, documents: readonly TextDocumentEdit[]): WorkspaceEdit {
  if (query.editor.documentChanges) return { documentChanges: [...documents] };
  const changes = documents.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]);
  return { changes: Object.fromEntries(changes) };
}

const sureId = 'sure';
const proseId = 'prose';

function annotations(localize: Localize): NonNullable<WorkspaceEdit['changeAnnotations']> {
  return {
    [sureId]: { label: localize(renameSentences.sure), needsConfirmation: false },
    [proseId]: { label: localize(renameSentences.prose), needsConfirmation: true },
  };
}

/** None where the place already reads as it should. */
function editsAt(
  place: NamePlace,
  script: ScriptDocument,
  written: Written,
  asks: boolean,
): readonly (TextEdit | AnnotatedTextEdit)[] {
  const edit = place.role === 'cue' ? cueEdit(place, script, written) : wordEdit(place, script, written);
  if (edit.text === script.tree.slice(edit)) return [];
  const plainEdit = { range: script.toRange(edit), newText: edit.text };
  return [asks ? { ...plainEdit, annotationId: place.sure ? sureId : proseId } : plainEdit];
}

/** In capitals, unless the cue is forced, as `@McClane` is; forced where it would not be a cue otherwise. */
function cueEdit({ range }: NamePlace, script: ScriptDocument, { name, forcedInCues }: Written) {
  const element = script.tree.elementAt(range.start)?.element;
  const forced = element?.kind === 'characterCue' && element.forced;
  if (forced) return { ...range, text: inForcedCue(script.tree.slice(range), name) };
  return { ...range, text: forcedInCues ? `@${name}` : name.toUpperCase() };
}

function inForcedCue(old: string, name: string): string {
  return hasSmallLetters(old) || hasSmallLetters(name) ? name : name.toUpperCase();
}

/** `James' coat` becomes `Maria's coat`. */
function wordEdit({ range }: NamePlace, script: ScriptDocument, { name }: Written) {
  const old = script.tree.slice(range);
  const text = inCaseOf(old, name);
  const [apostrophe = '', next = ''] = script.tree.slice({ start: range.end, end: range.end + 2 });
  const isBare = /s$/i.test(old) && /['\u2019]/.test(apostrophe) && !/[\p{L}\p{N}]/u.test(next);
  if (!isBare || /s$/i.test(name)) return { ...range, text };
  return {
    start: range.start,
    end: range.end + 1,
    text: `${text}${apostrophe}${hasSmallLetters(old) ? 's' : 'S'}`,
  };
}

function showFileDocument(
  { fileUri, fileText, fileVersion = null }: ShowContext,
  renamed: Renamed,
  { name }: Written,
  asks: boolean,
): readonly TextDocumentEdit[] {
  if (fileUri === undefined || fileText === undefined) return [];
  const edits = showFileEdits(fileText, renamed, name).map(({ start, end, text }) => ({
    range: { start: positionInText(fileText, start), end: positionInText(fileText, end) },
    newText: text,
    ...(asks ? { annotationId: sureId } : {}),
  }));
  return [{ textDocument: { uri: fileUri, version: fileVersion }, edits }];
}
