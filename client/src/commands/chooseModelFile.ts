import * as vscode from 'vscode';
import type { Workbench } from '../workbench';
import type { Command } from './command';

/** Picks the model from this computer's files; a file that is no model is refused with the reason. */
export const chooseModelFile: Command = {
  id: 'closedSet.chooseModelFile',
  run: async (workbench) => {
    const file = await pickFile();
    if (file !== undefined) await useModel(workbench, file.fsPath);
  },
};

async function pickFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose Model File'),
    openLabel: vscode.l10n.t('Use This Model'),
    filters: { [vscode.l10n.t('Models (GGUF)')]: ['gguf'] },
  });
  return files?.[0];
}

async function useModel(workbench: Workbench, path: string): Promise<void> {
  const info = await workbench.server.modelInfo({ path });
  if (info.kind === 'error') return refuse(workbench, info.message);
  const settings = vscode.workspace.getConfiguration('closedSet');
  await settings.update('model.path', path, vscode.ConfigurationTarget.Global);
  // A server would be asked before a file.
  if (settings.get('model.endpoint')) {
    await settings.update('model.endpoint', undefined, vscode.ConfigurationTarget.Global);
  }
  await workbench.reports.show({ name: vscode.l10n.t('Model'), markdown: info.markdown });
}

async function refuse(workbench: Workbench, reason: string): Promise<void> {
  const another = vscode.l10n.t('Choose Another File');
  const choice = await vscode.window.showErrorMessage(reason, another);
  if (choice === another) await chooseModelFile.run(workbench);
}
