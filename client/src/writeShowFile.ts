import * as vscode from 'vscode';

/**
 * Writes an edit of the show file and saves it: nobody has the show file open as a rule, so nobody else would. Rejects
 * with a sentence where the edit did not reach the disk.
 */
export async function writeShowFile(edit: vscode.WorkspaceEdit): Promise<void> {
  const before = await textsOf(edit);
  const isApplied = await vscode.workspace.applyEdit(edit);
  const after = await textsOf(edit);
  // A file that the settings make read-only takes no edit, and VS Code does not say so.
  if (!isApplied || before.join('\0') === after.join('\0')) {
    throw new Error(
      vscode.l10n.t(
        'The show file is read-only or was written to just now, so nothing was changed in it. Make it writable, and do it again.',
      ),
    );
  }
  for (const [uri] of edit.entries()) await save(await vscode.workspace.openTextDocument(uri));
}

/** A file that is not there yet has none. */
function textsOf(edit: vscode.WorkspaceEdit): Promise<readonly (string | undefined)[]> {
  const texts = edit.entries().map(async ([uri]) => {
    try {
      return (await vscode.workspace.openTextDocument(uri)).getText();
    } catch {
      return undefined;
    }
  });
  return Promise.all(texts);
}

async function save(document: vscode.TextDocument): Promise<void> {
  const isSaved = await Promise.resolve(document.save()).catch(() => false);
  if (isSaved) return;
  await vscode.window.showTextDocument(document, { preview: false });
  throw new Error(
    vscode.l10n.t(
      'The show file could not be saved. It is open in the editor with the change; save it once there is room and leave to write.',
    ),
  );
}
