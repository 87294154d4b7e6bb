import * as vscode from 'vscode';
import type { Command } from './command';
import { findingOf } from './findingArgument';

/** Opens the page of a check: what it finds, why it matters, when to turn it off. */
export const showRule: Command = {
  id: 'closedSet.showRule',
  run: async ({ extensionUri }, argument) => {
    const ruleId = typeof argument === 'string' ? argument : findingOf(argument)?.ruleId;
    if (ruleId === undefined || !/^[a-z-]+$/.test(ruleId)) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${ruleId}.md`);
    const problems = vscode.Uri.joinPath(extensionUri, 'docs', 'problems.md').with({ fragment: ruleId });
    await vscode.commands.executeCommand('markdown.showPreview', (await exists(page)) ? page : problems);
  },
};

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
