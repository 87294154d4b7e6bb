import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { replaceOrMakeFile } from '../../../server/src/files/replaceFile';
import { whyNotWritten } from '../whyNotWritten';

/**
 * The map's file. Nobody has it open as a rule, so a change goes to the disk at once; what somebody typed into it is
 * saved before the server, which reads the disk, is asked for an edit of it.
 */
export async function saveOpenMap(mapUri: string | undefined): Promise<void> {
  const open = mapUri === undefined ? undefined : openMap(mapUri);
  if (!open?.isDirty) return;
  await Promise.resolve(open.save()).catch(() => false);
  if (!open.isDirty) return;
  await vscode.window.showTextDocument(open, { preview: false });
  throw new Error(
    vscode.l10n.t(
      'The revision map could not be saved. It is open in the editor with what was typed; save it once there is room and leave to write.',
    ),
  );
}

/** Rejects with a sentence where the edit did not reach the disk; what was to be written then stands in an editor. */
export async function applyToMap(edit: vscode.WorkspaceEdit): Promise<void> {
  for (const [uri, edits] of edit.entries()) {
    if (openMap(uri.toString())?.isDirty) {
      throw new Error(
        vscode.l10n.t('The revision map cannot be changed: it was written to just now. Do it again.'),
      );
    }
    const before = await textOf(uri);
    const after = TextDocument.applyEdits(TextDocument.create('', '', 0, before ?? ''), [...edits]);
    await write(uri, after).catch((error) => keepInEditor(uri, before, after, error));
  }
}

export function isSameFile(uri: vscode.Uri, other: string): boolean {
  return uri.toString() === vscode.Uri.parse(other).toString();
}

function openMap(mapUri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => isSameFile(uri, mapUri));
}

/** From the disk, as the server has it: an editor may show it a moment later. Undefined where there is none yet. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('utf8');
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  if (uri.scheme === 'file') return replaceOrMakeFile(uri.fsPath, text);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
}

/** A model may have worked on it for minutes. */
async function keepInEditor(
  uri: vscode.Uri,
  before: string | undefined,
  after: string,
  error: unknown,
): Promise<never> {
  const document = await (before === undefined ? newDocument(uri) : vscode.workspace.openTextDocument(uri));
  const edit = new vscode.WorkspaceEdit();
  const everything = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  edit.replace(document.uri, everything, after);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { preview: false });
  throw new Error(
    vscode.l10n.t(
      'The revision map could not be saved: {0} It is open in the editor with the change; save it there once that is settled.',
      whyNotWritten(error),
    ),
  );
}

/** Saving it asks for no name on this computer. */
function newDocument(uri: vscode.Uri): Thenable<vscode.TextDocument> {
  return uri.scheme === 'file'
    ? vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }))
    : vscode.workspace.openTextDocument({ language: 'markdown' });
}
