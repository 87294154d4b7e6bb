import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import type { SceneTreeNode } from '../../../client/src/views/sceneTree';
import { skipBecause } from '../../support/skipping';
import { eventually, extensionUnderTest, openScript, viewLines } from './support';

const pilot = 'one-key-low.fountain';

describe('the extension', () => {
  let closedSet: ClosedSet;

  it('activates', async function () {
    const begun = performance.now();
    closedSet = await extensionUnderTest().activate();
    const activated = performance.now();
    await closedSet.ready;
    const ready = performance.now();
    const [activation, start] = [activated - begun, ready - begun].map(Math.round);
    this.runnable().title += ` (in ${activation} ms, its server within ${start} ms)`;
    await openScript(pilot);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('takes .spmd files for scripts too', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'old.spmd');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('INT. STAGE - NIGHT\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'fountain');
    await vscode.workspace.fs.delete(uri);
  });

  it('has every command of its manifest, with a title in words', async () => {
    const { commands } = extensionUnderTest().packageJSON.contributes;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.ok(commands.length > 10);
    for (const { command, title } of commands) {
      assert.ok(known.has(command), command);
      assert.doesNotMatch(title, /%/);
    }
  });

  it('lists acts, sequences and scenes in the Scenes view', async () => {
    const lines = await eventually(
      () => viewLines(closedSet.views.scenes),
      (all) => all.length > 10,
    );
    assert.match(lines[0] ?? '', /^Act One: The Window · \d+ scenes$/);
    assert.ok(
      lines.some((line) => /^ {4}2\. INT\. FERRY TERMINAL - LOST PROPERTY OFFICE - DAY · .*NORA/.test(line)),
    );
  });

  it('tells of a scene when the pointer rests on it how long it is, on the page and read aloud', async () => {
    const { scenes } = closedSet.views;
    const sceneIn = async (node?: SceneTreeNode): Promise<SceneTreeNode | undefined> => {
      if (node?.kind === 'scene') return node;
      for (const child of (await scenes.getChildren(node)) ?? []) {
        const found = await sceneIn(child);
        if (found) return found;
      }
      return undefined;
    };
    const node = await eventually(() => sceneIn(), Boolean);
    assert.ok(node);
    const item = await scenes.getTreeItem(node);
    assert.equal(item.tooltip, undefined, 'nothing is asked for before');
    const resolved = await scenes.resolveTreeItem?.(item, node, new vscode.CancellationTokenSource().token);
    assert.match(String(resolved?.tooltip), /\nPage 1\w?, .* long · about .* read aloud\n/);
  });

  it('lists characters and places with their scenes', async () => {
    const people = await eventually(
      () => viewLines(closedSet.views.characters),
      (all) => all.length > 5,
    );
    assert.ok(people.some((line) => /^NORA · .*\d+ scenes$/.test(line)));
    assert.ok(people.some((line) => /^ {2}.*FERRY TERMINAL.* · speaks/.test(line)));
    const places = await viewLines(closedSet.views.places);
    assert.ok(places.some((line) => /^HARBOR HOTEL · \d+ scenes?$/.test(line)));
  });

  it('goes from a name in a view to where it stands, to rename it or look it up there', async () => {
    const { characters, places } = closedSet.views;
    for (const [view, name] of [
      [characters, 'NORA'],
      [characters, 'PIKE'],
      [places, 'HARBOR HOTEL'],
    ] as const) {
      const nodes = (await view.getChildren()) ?? [];
      const node = nodes.find((one) => one.kind !== 'scene' && one.name === name);
      await vscode.commands.executeCommand('closedSet.findReferences', node);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const { active } = editor.selection;
      const there = editor.document.getText(new vscode.Range(active, active.translate(0, name.length)));
      assert.equal(there.toUpperCase(), name);
      await vscode.commands.executeCommand('closeReferenceSearch');
    }
  });

  it('moves the scene of the caret by one edit, takes the caret along, and one undo brings it back', async () => {
    const editor = await openScript(pilot);
    const before = editor.document.getText();
    const heading = before.indexOf('INT. FERRY TERMINAL - LOST PROPERTY OFFICE - DAY #2#');
    const caret = editor.document.positionAt(heading).translate(8);
    editor.selection = new vscode.Selection(caret, caret);
    const inScene = editor.document.lineAt(caret).text;

    await vscode.commands.executeCommand('closedSet.moveSceneDown');
    const after = editor.document.getText();
    assert.ok(after.indexOf('#3#') < after.indexOf('#2#'), 'scene 3 comes before scene 2');
    assert.equal(editor.document.lineAt(editor.selection.active).text, inScene);
    assert.equal([...after].sort().join(''), [...before].sort().join(''), 'no character is lost or added');

    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('follows an edit in the Scenes view', async () => {
    const editor = await openScript(pilot);
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, '\n\nINT. NEW STAGE - DAWN\n\nLight.\n'));
    const lines = await eventually(
      () => viewLines(closedSet.views.scenes),
      (all) => all.some((line) => line.includes('INT. NEW STAGE - DAWN')),
    );
    assert.ok(lines.length > 10);
  });

  it('begins a script with a title page', async () => {
    await vscode.commands.executeCommand('closedSet.newScript');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'fountain');
    assert.match(document?.getText() ?? '', /^Title: Title\nCredit: written by\n/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens the show file', async () => {
    await openScript(pilot);
    await vscode.commands.executeCommand('closedSet.openShowFile');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/closedset\.json$/);
  });

  it('shows the model as a page', async function () {
    const { inspect } = vscode.workspace.getConfiguration('closedSet');
    if (!inspect<string>('model.path')?.globalValue) skipBecause(this, 'no model file is set');
    await vscode.commands.executeCommand('closedSet.showModel');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await eventually(tabs, (labels) => labels.some((label) => label.includes('Model.md')));
  });

  it('answers again after a restart of the server', async () => {
    await openScript(pilot);
    await vscode.commands.executeCommand('closedSet.restartServer');
    const lines = await eventually(
      () => viewLines(closedSet.views.scenes),
      (all) => all.length > 10,
    );
    assert.match(lines[0] ?? '', /^Act One/);
  });
});
