import * as vscode from 'vscode';

/**
 * The map's file in the editor. Nobody has it open as a rule, so what is written into it is saved at once; and what
 * somebody typed into it is saved before the server, which reads the disk, is asked for an edit of it.
 */
export async function saveOpenMap(mapUri: string | undefined): Promise<void> {
  if (mapUri === undefined) return;
  const open = vscode.workspace.textDocuments.find((document) => isSameFile(document.uri, mapUri));
  if (open?.isDirty) await save(open);
}

/** Rejects with a sentence where the edit did not reach the disk; what was to be written then stands in an editor. */
export async function applyToMap(edit: vscode.WorkspaceEdit): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(
      vscode.l10n.t('The revision map cannot be changed: it was written to just now. Do it again.'),
    );
  }
  for (const [uri] of edit.entries()) await save(await vscode.workspace.openTextDocument(uri));
}

export function isSameFile(uri: vscode.Uri, other: string): boolean {
  return uri.toString() === vscode.Uri.parse(other).toString();
}

async function save(document: vscode.TextDocument): Promise<void> {
  const isSaved = await Promise.resolve(document.save()).catch(() => false);
  if (isSaved) return;
  await vscode.window.showTextDocument(document, { preview: false });
  throw new Error(
    vscode.l10n.t(
      'The revision map could not be saved. It is open in the editor with the change; save it once there is room and leave to write.',
    ),
  );
}
