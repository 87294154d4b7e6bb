import * as vscode from 'vscode';
import type { Command } from './command';

/** Opens what the room shares, `closedset.json`; where there is none, an unsaved one to look over and keep. */
export const openShowFile: Command = {
  id: 'closedSet.openShowFile',
  run: async ({ script }) => {
    const folder = folderOf(script.document);
    if (folder === undefined) {
      throw new Error(
        vscode.l10n.t('A show file belongs to a folder. Open the folder of your scripts first.'),
      );
    }
    const settings = vscode.workspace.getConfiguration('closedSet', folder.uri);
    const uri = vscode.Uri.joinPath(folder.uri, settings.get('show.file', ''));
    return vscode.window.showTextDocument((await exists(uri)) ? await open(uri) : await draft(uri, folder));
  },
};

function folderOf(document: vscode.TextDocument | undefined): vscode.WorkspaceFolder | undefined {
  const own = document === undefined ? undefined : vscode.workspace.getWorkspaceFolder(document.uri);
  return own ?? vscode.workspace.workspaceFolders?.[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(uri);
}

/** Unsaved, under the name it will have, with every script of the folder as an episode. */
async function draft(uri: vscode.Uri, folder: vscode.WorkspaceFolder): Promise<vscode.TextDocument> {
  const scripts = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.{fountain,spmd}'),
  );
  const episodes = scripts.map((script) => vscode.workspace.asRelativePath(script, false)).sort();
  const document = await open(uri.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  const show = { title: folder.name, episodes, characters: {}, locations: {} };
  edit.insert(document.uri, new vscode.Position(0, 0), `${JSON.stringify(show, undefined, 2)}\n`);
  await vscode.workspace.applyEdit(edit);
  return document;
}
