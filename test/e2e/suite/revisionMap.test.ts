import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import type { RevisionNode, TaskNode } from '../../../client/src/views/revisionTree';
import { eventually, openScript, readyClosedSet, withoutModel } from './support';

/** The revision map in the real editor: made of the sample's minutes, ticked, followed after a rewrite. */
describe('the revision map in the editor', () => {
  withoutModel();
  let closedSet: ClosedSet;
  let editor: vscode.TextEditor;
  let mapFile: vscode.Uri;

  before(async () => {
    closedSet = await readyClosedSet();
    editor = await openScript('one-key-low.fountain');
    mapFile = vscode.Uri.joinPath(editor.document.uri, '..', 'notes', 'one-key-low-revision-map.md');
    const [minutes] = await vscode.workspace.findFiles('notes/meeting-*.md');
    assert.ok(minutes, 'the sample has minutes');
    await vscode.commands.executeCommand('closedSet.mapNotes', [minutes]);
    await eventually(tasks, (found) => found.length > 10);
  });

  after(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(mapFile);
  });

  const roots = () => closedSet.views.revisionMap.getChildren() as readonly RevisionNode[];
  const tasks = (): readonly TaskNode[] =>
    roots().flatMap(({ children }) =>
      (children as readonly RevisionNode[]).filter((node) => node.kind === 'task'),
    );
  const about = (word: string): TaskNode => {
    const found = tasks().find(({ task }) => task.text.includes(word));
    assert.ok(found, `a note says ${word}`);
    return found;
  };
  const itemOf = async (node: RevisionNode) => closedSet.views.revisionMap.getTreeItem(node);
  const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(mapFile));

  it('is written to its file at once, with sources that exist', async () => {
    assert.match(await onDisk(), /^# Revision map: One Key Low\n/);
    const [source] = about('stamp business').task.sources;
    assert.ok(source);
    const minutes = await vscode.workspace.openTextDocument(vscode.Uri.parse(source.uri));
    assert.match(minutes.lineAt(source.line - 1).text, /stamp business/);
  });

  it('says that a note was declined, and why, and opens it again', async () => {
    const { task } = about('poster');
    await vscode.commands.executeCommand('closedSet.startTask', about('poster'));
    await eventually(
      () => about('poster').task.status,
      (status) => status === 'inProgress',
    );
    assert.match(await onDisk(), new RegExp(`- \\[/\\] .*${task.id}`));
    await vscode.commands.executeCommand('closedSet.reopenTask', about('poster'));
    await eventually(
      () => about('poster').task.status,
      (status) => status === 'open',
    );
  });

  it('shows a note as ticked once it is done, and follows a map that is edited by hand', async () => {
    await vscode.commands.executeCommand('closedSet.completeTask', about('stamp business'));
    await eventually(
      () => about('stamp business').task.status,
      (status) => status === 'done',
    );
    const box = (await itemOf(about('stamp business'))).checkboxState;
    assert.equal(typeof box === 'object' && box.state, vscode.TreeItemCheckboxState.Checked);
    const text = (await onDisk()).replace(/- \[x\]/, '- [ ]');
    await vscode.workspace.fs.writeFile(mapFile, new TextEncoder().encode(text));
    await eventually(
      () => about('stamp business').task.status,
      (status) => status === 'open',
    );
  });

  it('goes from note to note in the script by key, and around', async () => {
    editor = await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const line = () => editor.selection.active.line;
    await vscode.commands.executeCommand('closedSet.nextTask');
    const first = await eventually(line, (now) => now > 0);
    await vscode.commands.executeCommand('closedSet.nextTask');
    await eventually(line, (now) => now > first);
    await vscode.commands.executeCommand('closedSet.previousTask');
    await eventually(line, (now) => now === first);
  });

  it('proposes as done what a rewrite touched, and keeps what was seen as the reason', async () => {
    const { scenes } = about('stamp business').task;
    const [scene] = scenes;
    assert.ok(scene);
    const line = scene.range.start.line + 1;
    const fresh = Array.from({ length: 12 }, (_, index) => `\nShe counts to ${index} and lets him wait.\n`);
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), fresh.join('')));
    await eventually(
      () => about('stamp business').task.proposal?.kind,
      (kind) => kind === 'changed',
    );
    assert.match((await itemOf(about('stamp business'))).contextValue ?? '', /^task\.open\.proposed$/);
    const message = about('stamp business').task.proposal?.message ?? '';
    await vscode.commands.executeCommand('closedSet.acceptProposal', about('stamp business'));
    await eventually(
      () => about('stamp business').task.status,
      (status) => status === 'done',
    );
    assert.ok((await onDisk()).includes(`because ${message}`));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('takes keys that the editor itself does not use', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const defaults = (await vscode.workspace.openTextDocument(uri)).getText();
    const known = [...defaults.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
    assert.ok(known.length > 300);
    const taken = known.filter(
      ([, key = '', command = '']) => /^ctrl\+(?:shift\+)?f8$/.test(key) && !command.startsWith('closedSet.'),
    );
    assert.deepEqual(taken, []);
  });
});
