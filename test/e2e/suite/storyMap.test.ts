import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openScript } from './support';

const pilot = 'one-key-low.fountain';

function maps(): readonly vscode.Tab[] {
  const isMap = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith('closedSet.storyMap');
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isMap));
}

describe('the story map', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(maps());
  });

  it('opens in a group of its own, once for a script', async () => {
    const editor = await openScript(pilot);
    await vscode.commands.executeCommand('closedSet.showStoryMap');
    const [map] = await eventually(maps, (open) => open[0]?.label === `Story Map: ${pilot}`);
    assert.notEqual(map?.group.viewColumn, editor.viewColumn);

    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('closedSet.showStoryMap');
    await eventually(maps, (open) => open.length === 1 && open[0]?.isActive === true);
  });

  it('of another script is another map', async () => {
    for (const name of [pilot, '102-teeth.fountain']) {
      await openScript(name);
      await vscode.commands.executeCommand('closedSet.showStoryMap');
    }
    const labels = () => maps().map(({ label }) => label);
    const both = ['Story Map: 102-teeth.fountain', `Story Map: ${pilot}`];
    await eventually(labels, (open) => [...open].sort().join() === both.join());
  });
});
