import * as vscode from 'vscode';
import { showPassage, toRange } from '../passage';
import { chosenElement } from './chosenElement';
import type { Command } from './command';

/** Shows the first place where the chosen element is tagged or, of cast, is seen. */
export const goToElement: Command = {
  id: 'closedSet.goToElement',
  run: async (workbench, argument) => {
    const place = chosenElement(workbench, argument)?.element.scenes[0];
    if (place !== undefined) await showPassage(vscode.Uri.parse(place.uri), toRange(place.range));
  },
};
