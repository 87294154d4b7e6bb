import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import type { BreakdownNode, ElementNode } from '../../../client/src/views/breakdownTree';
import { eventually, openScript, readyClosedSet, viewLines } from './support';

const pilot = 'one-key-low.fountain';

describe('the breakdown', () => {
  let closedSet: ClosedSet;
  let editor: vscode.TextEditor;

  before(async () => {
    closedSet = await readyClosedSet();
  });

  beforeEach(async () => {
    editor = await openScript(pilot);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('closedSet.clearSceneFilter');
    await vscode.commands.executeCommand('closedSet.listScript');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  const lines = async (isRight: (all: string[]) => boolean) => {
    await vscode.commands.executeCommand('closedSet.breakdown.focus');
    return eventually(() => viewLines<BreakdownNode>(closedSet.views.breakdown), isRight);
  };

  const element = async (category: string, name: string): Promise<ElementNode> => {
    await lines((all) => all.some((line) => line.includes(name)));
    const { breakdown } = closedSet.views;
    const categories = (await breakdown.getChildren()) ?? [];
    const node = categories.find((one) => one.kind === 'category' && one.category === category);
    const elements = node?.kind === 'category' ? node.children : [];
    return elements.find((one) => one.element.name === name) ?? assert.fail(`${category} ${name}`);
  };

  it('lists categories, elements and scenes, with owners and counts', async () => {
    const all = await lines((found) => found.some((line) => line.startsWith('Props')));
    assert.match(all[0] ?? '', /^Cast · \d+ elements$/);
    assert.ok(all.some((line) => /^ {2}NORA · \d+ scenes$/.test(line)));
    assert.ok(all.some((line) => /^ {2}cell phone · for INÉS · \d scenes$/.test(line)));
    assert.ok(all.some((line) => /^ {4}2\. INT\. FERRY TERMINAL - LOST PROPERTY OFFICE - DAY$/.test(line)));
  });

  it('lists the whole show when asked', async () => {
    const here = await lines((found) => found.length > 10);
    await vscode.commands.executeCommand('closedSet.listShow');
    const show = await lines((found) => found.length > here.length);
    assert.ok(show.some((line) => line.includes('102-teeth.fountain')));
  });

  it('draws every element with an icon in a color of its own, and says its category in words', async () => {
    const node = await element('prop', 'ledger');
    const item = await closedSet.views.breakdown.getTreeItem(node);
    assert.ok(item.iconPath instanceof vscode.ThemeIcon);
    assert.equal(item.iconPath.color?.id, 'closedSet.breakdown.prop');
    assert.match(item.accessibilityInformation?.label ?? '', /^ledger, Props, /);
  });

  it('goes to the first place of an element', async () => {
    await vscode.commands.executeCommand('closedSet.goToElement', await element('vehicle', 'ferry'));
    const { document, selection } = vscode.window.activeTextEditor ?? editor;
    assert.match(document.lineAt(selection.active).text.slice(selection.active.character), /^ferry\]\]/);
  });

  it('shows only the scenes that need an element', async () => {
    const all = await eventually(
      () => viewLines(closedSet.views.scenes),
      (found) => found.length > 10,
    );
    await vscode.commands.executeCommand('closedSet.filterByElement', await element('vehicle', 'ferry'));
    const some = await eventually(
      () => viewLines(closedSet.views.scenes),
      (found) => found.length < all.length && found.length > 0,
    );
    assert.ok(some.some((line) => / tags?( ·|$)/.test(line)));
  });

  it('tags the selection by one letter, and one undo takes it back', async () => {
    const { document } = editor;
    const before = document.getText();
    const word = 'ramp';
    const start = document.positionAt(before.indexOf('ramp. Sixty people'));
    editor.selection = new vscode.Selection(start, start.translate(0, word.length));
    const tagging = vscode.commands.executeCommand('closedSet.tagSelection');
    const typing = eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText();
      },
      (text) => text !== before,
    );
    await Promise.all([tagging, typing]);
    const after = document.getText();
    assert.ok(after.includes(`a cake box.\n\n[[prop: ${word}]]\n\n`), 'the category used most stands on top');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('renames in every tag through the editor’s own rename too', async () => {
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('[[prop: ledger') + 9);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'claims book',
    );
    const edits = edit.entries().flatMap(([, all]) => all);
    assert.ok(edits.length > 2);
    assert.ok(edits.every(({ newText }) => newText === 'claims book'));
  });

  it('offers to take a tag out', async () => {
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('[[prop: ledger') + 9);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.Refactor.value,
    );
    assert.ok(actions.some(({ title }) => title === 'Remove the tag “ledger”'));
  });

  it('switches the underlining on and off', async () => {
    const isOn = () => vscode.workspace.getConfiguration('closedSet').get('breakdown.highlight');
    assert.equal(isOn(), false);
    await vscode.commands.executeCommand('closedSet.toggleTagHighlight');
    assert.equal(isOn(), true);
    await vscode.commands.executeCommand('closedSet.toggleTagHighlight');
    assert.equal(isOn(), false);
  });
});
