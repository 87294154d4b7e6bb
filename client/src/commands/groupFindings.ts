import * as vscode from 'vscode';
import type { FindingGroup } from '../views/continuityTree';
import type { Command } from './command';

/** Puts the findings in groups by check, scene or character. */
export const groupFindings: Command = {
  id: 'closedSet.groupFindings',
  run: async ({ grouping }) => {
    const items: readonly (vscode.QuickPickItem & { readonly group: FindingGroup })[] = [
      { label: vscode.l10n.t('By Check'), group: 'rule' },
      { label: vscode.l10n.t('By Scene'), group: 'scene' },
      { label: vscode.l10n.t('By Character'), group: 'character' },
    ];
    const marked = items.map((item) => ({ ...item, picked: item.group === grouping.value }));
    const choice = await vscode.window.showQuickPick(marked, { title: vscode.l10n.t('Group Findings') });
    if (choice) await grouping.set(choice.group);
  },
};
