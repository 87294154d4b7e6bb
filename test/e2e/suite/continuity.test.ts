import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import type { ContinuityNode } from '../../../client/src/views/continuityTree';
import { eventually, openScript, readyClosedSet } from './support';

/** Findings in the real editor: in its problems, in the view of ours, and kept quiet where somebody says why. */
describe('continuity in the editor', () => {
  let closedSet: ClosedSet;
  let editor: vscode.TextEditor;

  before(async () => {
    closedSet = await readyClosedSet();
  });

  beforeEach(async () => {
    editor = await openScript('episodes/102-teeth.fountain');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  const codes = (): readonly string[] =>
    vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => {
      const value = typeof code === 'object' ? code.value : code;
      return String(value);
    });

  it('reports a scene number that is there twice, with its second place and a page to read', async () => {
    await eventually(codes, (found) => found.includes('duplicate-scene-number'));
    const found = vscode.languages
      .getDiagnostics(editor.document.uri)
      .find(({ code }) => typeof code === 'object' && code.value === 'duplicate-scene-number');
    assert.equal(found?.relatedInformation?.length, 1);
    assert.ok(typeof found?.code === 'object' && found.code.target.scheme === 'command');
  });

  it('lists what is found in a view, with the other place under it', async () => {
    const roots = () => closedSet.views.continuity.getChildren() as readonly ContinuityNode[];
    await vscode.commands.executeCommand('closedSet.continuity.focus');
    await eventually(roots, (nodes) => nodes.length > 1);
    const group = roots().find((node) => node.kind === 'group' && node.label === 'duplicate-scene-number');
    assert.ok(group?.kind === 'group');
    assert.equal(group.children[0]?.children[0]?.place.range.start.line, 179);
  });

  it('is quiet about what a note in the script ignores', async () => {
    await eventually(codes, (found) => found.includes('duplicate-scene-number'));
    const { document } = editor;
    const heading = document.getText().lastIndexOf('#6#') + 3;
    await editor.edit((edit) =>
      edit.insert(document.positionAt(heading), ' [[closedset-ignore duplicate-scene-number: a pickup]]'),
    );
    await eventually(codes, (found) => !found.includes('duplicate-scene-number'));
  });

  it('opens the page of a check', async () => {
    await vscode.commands.executeCommand('closedSet.showRule', 'duplicate-scene-number');
    const label = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    await eventually(label, (name) => name.includes('duplicate-scene-number'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
