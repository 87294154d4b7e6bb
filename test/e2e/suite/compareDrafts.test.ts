import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openScript, readyClosedSet } from './support';

describe('comparing with an earlier draft', () => {
  before(async () => {
    await readyClosedSet();
    await openScript('one-key-low.fountain');
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens a page of what became of each scene, and a scene side by side', async () => {
    const done = vscode.commands.executeCommand('closedSet.compareDrafts');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return tabs();
      },
      (labels) => labels.some((label) => label.includes('What Changed:')),
    );
    // The message that tells how many scenes changed has one button, which leads to a list of them.
    const diffs = () =>
      vscode.window.tabGroups.all.flatMap((group) =>
        group.tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff),
      );
    await eventually(
      async () => {
        await vscode.commands.executeCommand('notifications.focusToasts');
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return diffs().length;
      },
      (count) => count > 0,
    );
    await done;
    const [diff] = diffs();
    assert.ok(diff?.input instanceof vscode.TabInputTextDiff);
    const [before, now] = await Promise.all(
      [diff.input.original, diff.input.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.match(before?.getText() ?? '', /^EXT\. FERRY TERMINAL - DAY\n/);
    assert.match(now?.getText() ?? '', /^EXT\. FERRY TERMINAL - DAY #1#\n/);
  });
});
