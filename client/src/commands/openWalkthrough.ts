import * as vscode from 'vscode';
import type { Command } from './command';

export const walkthroughId = 'closed-set.closed-set#closedSet.start';

/** Opens the first steps beside whatever is open. */
export const openWalkthrough: Command = {
  id: 'closedSet.openWalkthrough',
  run: async () => vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthroughId, false),
};
