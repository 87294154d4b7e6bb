import * as vscode from 'vscode';
import { highlightSetting, isHighlighting } from '../tagHighlights';
import type { Command } from './command';

/** Underlines what is tagged, or stops to: the setting, for this person. */
export const toggleTagHighlight: Command = {
  id: 'closedSet.toggleTagHighlight',
  run: async ({ script }) => {
    const isOn = isHighlighting(script.document?.uri);
    const configuration = vscode.workspace.getConfiguration();
    await configuration.update(highlightSetting, !isOn, vscode.ConfigurationTarget.Global);
  },
};
