import * as vscode from 'vscode';
import { type NoteFile, noteFileExtensions } from '../../server/src/protocol/noteFiles';

/** Whether a file may hold notes, by its name; what it is the server finds out. */
export function isNoteFile(uri: vscode.Uri): boolean {
  return noteFileExtensions.includes(/\.([^./]+)$/.exec(uri.path)?.[1]?.toLowerCase() ?? '');
}

/** What files are dropped as. */
export const uriList = 'text/uri-list';

/** The files that are dropped. Lines that begin with `#` are comments. */
export async function droppedUris(dropped: vscode.DataTransfer): Promise<readonly vscode.Uri[]> {
  const list = (await dropped.get(uriList)?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => vscode.Uri.parse(line));
}

/** Asks for files of notes. */
export async function pickNoteFiles(openLabel: string): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose Files of Notes'),
    openLabel,
    canSelectMany: true,
    filters: { [vscode.l10n.t('Notes')]: [...noteFileExtensions], [vscode.l10n.t('All Files')]: ['*'] },
  });
}

/** A file as the server is told of it: with its content where that is not, or not so, on a disk of this computer. */
export async function noteFileOf(uri: vscode.Uri): Promise<NoteFile> {
  const name = uri.toString();
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === name);
  if (open?.isDirty) return { uri: name, content: Buffer.from(open.getText()).toString('base64') };
  if (uri.scheme === 'file') return { uri: name };
  const bytes = await vscode.workspace.fs.readFile(uri);
  return { uri: name, content: Buffer.from(bytes).toString('base64') };
}
