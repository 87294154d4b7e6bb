import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { notesDropProvider } from '../../../client/src/notesDrop';
import { openScript } from './support';

/** Files of notes, as a writer hands them over: chosen, or dropped on the script. */
const mail = 'producer-2026-03-18.eml';

async function uriOf(name: string): Promise<vscode.Uri> {
  const [uri] = await vscode.workspace.findFiles(`**/${name}`);
  assert.ok(uri, `${name} is in the workspace`);
  return uri;
}

async function dropped(editor: vscode.TextEditor, list: string) {
  const transfer = new vscode.DataTransfer();
  transfer.set('text/uri-list', new vscode.DataTransferItem(list));
  const { token } = new vscode.CancellationTokenSource();
  const offered: (readonly vscode.Uri[])[] = [];
  const provider = notesDropProvider((uris) => offered.push(uris));
  const edit = await provider.provideDocumentDropEdits(
    editor.document,
    new vscode.Position(0, 0),
    transfer,
    token,
  );
  return { edit, offered };
}

describe('files of notes', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openScript('one-key-low.fountain');
  });

  after(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are summed up together with the notes of the script', async function () {
    // Where the small real model is there, it answers a question for every theme.
    this.timeout(150_000);
    await vscode.commands.executeCommand('closedSet.summarizeNotesFiles', await uriOf(mail));
    const address = vscode.Uri.from({ scheme: 'closedset', path: '/Notes Summary.md' });
    const text = (await vscode.workspace.openTextDocument(address)).getText();
    for (const words of ['tape measure', 'The glove stays', mail]) assert.ok(text.includes(words), words);
  });

  it('that are dropped on a script are offered to be read, and leave its text alone', async () => {
    const uri = await uriOf(mail);
    const { edit, offered } = await dropped(editor, `# a comment\r\n${uri}\r\n`);
    assert.ok(edit instanceof vscode.DocumentDropEdit);
    assert.equal(edit.insertText, '');
    assert.deepEqual(
      offered.map((uris) => uris.map(String)),
      [[uri.toString()]],
    );
  });

  it('are left to the editor where something else is dropped with them', async () => {
    const { edit, offered } = await dropped(editor, `${await uriOf(mail)}\r\n${editor.document.uri}`);
    assert.deepEqual([edit, offered], [undefined, []]);
    assert.equal((await dropped(editor, '')).edit, undefined);
  });
});
