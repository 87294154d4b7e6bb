import * as vscode from 'vscode';
import { isCharacter } from '../views/breakdownTree';
import { tagFacet } from '../views/sceneFilter';
import { chosenElement } from './chosenElement';
import type { Command } from './command';

/** Narrows the *Scenes* view to the scenes that need the chosen element. */
export const filterByElement: Command = {
  id: 'closedSet.filterByElement',
  run: async (workbench, argument) => {
    const node = chosenElement(workbench, argument);
    if (node === undefined) return;
    const { element, categoryName } = node;
    const facet = isCharacter(node)
      ? ({ kind: 'character', value: element.name } as const)
      : tagFacet({ categoryName, value: element.name });
    await workbench.filter.set([facet]);
    await vscode.commands.executeCommand('closedSet.scenes.focus');
  },
};
