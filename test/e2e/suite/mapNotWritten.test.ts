import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import * as vscode from 'vscode';
import { applyToMap } from '../../../client/src/revisionMap/mapFile';
import type { TaskNode } from '../../../client/src/views/revisionTree';
import { eventually, openScript, readyClosedSet, withoutModel } from './support';

/** A disk of one folder that can be full: what is written then breaks off in the middle, as on a real one. */
class SmallDisk implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly texts = new Map<string, Uint8Array>();
  isFull = true;

  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.readFile(vscode.Uri.parse(`small:${path}`)).length;
    return { type: vscode.FileType.File, ctime: 0, mtime: size, size };
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const found = this.texts.get(uri.path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }
  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    if (this.isFull) throw new Error('ENOSPC: no space left on device, write');
    this.texts.set(path, content);
  }
  watch = () => new vscode.Disposable(() => undefined);
  readDirectory = () => [];
  createDirectory = () => undefined;
  delete = () => undefined;
  rename = () => undefined;
}

const appended = (uri: vscode.Uri, line: number, text: string) => {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(line, 0), text);
  return edit;
};
const shown = () => vscode.window.activeTextEditor?.document;

describe('a revision map that cannot be written', () => {
  withoutModel();
  const disk = new SmallDisk();
  let registered: vscode.Disposable;

  before(() => {
    registered = vscode.workspace.registerFileSystemProvider('small', disk);
  });
  beforeEach(() => {
    disk.isFull = true;
  });
  after(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    while (shown()?.isDirty)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    registered.dispose();
  });

  it('is as it was on a full disk, and the change stands in an editor that can be saved later', async () => {
    const uri = vscode.Uri.parse('small:/map.md');
    disk.texts.set('/map.md', Buffer.from('# Map\n'));
    await assert.rejects(
      applyToMap(appended(uri, 1, '- [ ] New\n')),
      /could not be saved: the disk is full\. It is open/,
    );
    assert.equal(Buffer.from(disk.readFile(uri)).toString(), '# Map\n');
    const document = shown();
    assert.ok(document?.isDirty);
    assert.equal(document.getText(), '# Map\n- [ ] New\n');
    await assert.rejects(applyToMap(appended(uri, 2, '- [ ] Late\n')), /written to just now/);
    disk.isFull = false;
    assert.ok(await document.save());
    assert.equal(Buffer.from(disk.readFile(uri)).toString(), '# Map\n- [ ] New\n');
  });

  it('is not begun on a full disk, and stands in an editor all the same', async () => {
    const uri = vscode.Uri.parse('small:/new.md');
    await assert.rejects(applyToMap(appended(uri, 0, '# New map\n')), /the disk is full/);
    assert.equal(disk.texts.has('/new.md'), false);
    assert.deepEqual([shown()?.getText(), shown()?.languageId], ['# New map\n', 'markdown']);
  });

  it('keeps what somebody locked, and shows the tick that could not be written down', async () => {
    const { views } = await readyClosedSet();
    const editor = await openScript('one-key-low.fountain');
    const map = vscode.Uri.joinPath(editor.document.uri, '..', 'notes', 'one-key-low-revision-map.md');
    const [minutes] = await vscode.workspace.findFiles('notes/meeting-*.md');
    await vscode.commands.executeCommand('closedSet.mapNotes', [minutes]);
    const tasks = () =>
      (views.revisionMap.getChildren() ?? []) as unknown as readonly {
        readonly children: readonly TaskNode[];
      }[];
    const [group] = await eventually(tasks, (found) => found.length > 3);
    const before = await vscode.workspace.fs.readFile(map);
    chmodSync(map.fsPath, 0o444);
    await vscode.commands.executeCommand('closedSet.completeTask', group?.children[0]);
    const document = await eventually(shown, (now) => now?.uri.toString() === map.toString());
    assert.ok(document?.isDirty && document.getText().includes('- [x] '));
    assert.deepEqual(await vscode.workspace.fs.readFile(map), before);
    chmodSync(map.fsPath, 0o644);
    assert.ok(await document.save());
    await vscode.workspace.fs.delete(map);
  });
});
