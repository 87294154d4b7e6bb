import * as path from 'node:path';
import * as vscode from 'vscode';
import type { TaskItem, TaskSourceItem } from '../../../server/src/protocol/revisionMap';
import { sourceLink } from '../revisionMap/sourceLink';
import { sourcePlace } from '../revisionMap/tasks';
import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Opens where a note was given, at its words. */
export const openTaskSource: Command = {
  id: 'closedSet.openTaskSource',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    const source = task && (await pickSource(task));
    if (source === undefined) return;
    const { command, arguments: args = [] } = sourceLink(sourcePlace(source));
    await vscode.commands.executeCommand(command, ...args);
  },
};

async function pickSource({ sources }: TaskItem): Promise<TaskSourceItem | undefined> {
  if (sources.length < 2) return sources[0];
  const items = sources.map((source) => ({
    label: source.quote,
    description: [source.author, path.posix.basename(vscode.Uri.parse(source.uri).path)]
      .filter(Boolean)
      .join(' · '),
    source,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Who said it, and where') }))
    ?.source;
}
