import * as vscode from 'vscode';
import { chosenScenes } from './chosenScenes';
import type { Command } from './command';
import { showSummary } from './showSummary';

/** Says what stands in a scene, in selected scenes or in an act, each sentence with a link to its line. */
export const summarizeScene: Command = {
  id: 'closedSet.summarizeScene',
  run: async (workbench, argument) => {
    const uri = workbench.script.document?.uri.toString();
    const scenes = uri === undefined ? undefined : await chosenScenes(workbench, argument);
    if (uri === undefined || scenes === undefined) return;
    await showSummary(workbench, {
      name: vscode.l10n.t('Scene Summary'),
      title: vscode.l10n.t('Summarizing scenes'),
      ask: (progress, token) => workbench.server.summarizeScene({ uri, scenes }, progress, token),
    });
  },
};
