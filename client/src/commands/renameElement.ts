import * as vscode from 'vscode';
import { showPassage, toRange } from '../passage';
import { type ElementNode, isCharacter } from '../views/breakdownTree';
import { bestOccurrence } from '../views/entityTree';
import type { Workbench } from '../workbench';
import { chosenElement } from './chosenElement';
import type { Command } from './command';

/** Renames the chosen element in every tag of the show, by one edit; cast is renamed as the character it is. */
export const renameElement: Command = {
  id: 'closedSet.renameElement',
  run: async (workbench, argument) => {
    const node = chosenElement(workbench, argument);
    if (node === undefined) return;
    await (isCharacter(node) ? renameCharacter(node) : renameTags(workbench, node));
  },
};

async function renameCharacter(node: ElementNode): Promise<void> {
  const place = bestOccurrence(node);
  if (place === undefined) return;
  await showPassage(vscode.Uri.parse(place.uri), toRange(place.range));
  await vscode.commands.executeCommand('editor.action.rename');
}

async function renameTags({ server, script }: Workbench, { element, categoryName }: ElementNode) {
  const uri = script.document?.uri.toString();
  const newName = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename {0} in every tag of the show', element.name),
    prompt: vscode.l10n.t('{0}: the words of the script stay as they are.', categoryName),
    value: element.name,
  });
  if (uri === undefined || newName === undefined || newName === element.name) return;
  const { category, key } = element;
  const edit = await server.renameElement({ uri, category, key, newName });
  if (edit !== undefined) await vscode.workspace.applyEdit(edit);
}
