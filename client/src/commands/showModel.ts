import * as vscode from 'vscode';
import { chooseModelFile } from './chooseModelFile';
import type { Command } from './command';

/** What the chosen model is, what it would need, and what really computes it. */
export const showModel: Command = {
  id: 'closedSet.showModel',
  run: async (workbench) => {
    const info = await workbench.server.modelInfo({});
    if (info.kind === 'info') {
      return workbench.reports.show({ name: vscode.l10n.t('Model'), markdown: info.markdown });
    }
    const choose = vscode.l10n.t('Choose Model File');
    const choice = await vscode.window.showWarningMessage(info.message, choose);
    return choice === choose ? chooseModelFile.run(workbench) : undefined;
  },
};
