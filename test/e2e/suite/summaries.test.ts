import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import { eventually, openScript, readyClosedSet, withoutModel } from './support';

/** Summaries as pages: of scenes from the Scenes view, of what changed since an earlier draft. */
const page = async (name: string) =>
  (
    await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'closedset', path: `/${name}` }))
  ).getText();

describe('summaries', () => {
  withoutModel();
  const settings = () => vscode.workspace.getConfiguration('closedSet.summary');
  let closedSet: ClosedSet;

  before(async () => {
    closedSet = await readyClosedSet();
    await openScript('one-key-low.fountain');
    await settings().update('length', 'short', vscode.ConfigurationTarget.Workspace);
  });

  after(async () => {
    await settings().update('length', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('template', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const firstAct = async () => {
    const nodes = await eventually(
      async () => (await closedSet.views.scenes.getChildren()) ?? [],
      (found) => found.length > 0,
    );
    const act = nodes.find(({ kind }) => kind === 'section');
    assert.ok(act);
    return act;
  };

  it('tell of the scenes of an act, each line with a link into the script', async () => {
    await vscode.commands.executeCommand('closedSet.summarizeScene', await firstAct());
    const text = await page('Scene Summary.md');
    assert.match(text, /^# \d+ scenes\n/);
    assert.match(text, /\]\(<\/one-key-low\.fountain#L\d+>\)/);
  });

  it('are in the format of the house, or say why not', async () => {
    await settings().update('template', 'gone.md', vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('closedSet.summarizeScene', await firstAct());
    assert.match(await page('Scene Summary.md'), /^# \d+ scenes\n/);
    await settings().update('template', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('tell what changed since a draft that is chosen, with links to both', async () => {
    let isDone = false;
    const done = vscode.commands.executeCommand('closedSet.summarizeChanges').then(() => {
      isDone = true;
    });
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isDone;
      },
      (finished) => finished,
      280_000,
    );
    await done;
    const text = await page('Changes Summary.md');
    assert.match(text, /^# What changed: .* to one-key-low\.fountain\n/);
    assert.match(text, /line \d+ before\]\(<[^>]+>\)/);
    assert.match(text, /line \d+\]\(<\/one-key-low\.fountain#L\d+>\)/);
  });

  it('lead a note to its scene in both drafts', async () => {
    const [old] = await vscode.workspace.findFiles('**/one-key-low-first-draft.fountain');
    assert.ok(old);
    const { document } = await openScript('one-key-low.fountain');
    const sceneLine = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('EXT. FERRY TERMINAL'));
    const earlier = { kind: 'file', uri: old.toString() };
    await vscode.commands.executeCommand('closedSet.compareDrafts', { earlier, sceneLine });
    const input = await eventually(
      async () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (shown) => shown instanceof vscode.TabInputTextDiff,
    );
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const before = await vscode.workspace.openTextDocument(input.original);
    assert.match(before.getText(), /^EXT\. FERRY TERMINAL - DAY\n/);
  });
});
