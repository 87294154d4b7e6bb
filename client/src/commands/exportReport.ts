import * as vscode from 'vscode';
import type { ReportFormat } from '../../../server/src/protocol/requests';
import type { Command } from './command';
import { pickReport, type ReportChoice } from './pickReport';

/** Saves a report as a file: CSV for a spreadsheet, Markdown for people, JSON for programs. */
export const exportReport: Command = {
  id: 'closedSet.exportReport',
  run: async (workbench) => {
    const choice = await pickReport(workbench);
    const format = choice && (await pickFormat());
    if (choice === undefined || format === undefined) return;
    const report = await workbench.server.report({ ...choice, format: format.format });
    const target = report && (await pickTarget(choice, report.title, format));
    if (!report || !target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(report.text));
    await vscode.window.showTextDocument(target, { preview: true });
  },
};

interface FormatChoice extends vscode.QuickPickItem {
  readonly format: ReportFormat;
  readonly extension: string;
}

async function pickFormat(): Promise<FormatChoice | undefined> {
  const choices: readonly FormatChoice[] = [
    { label: 'CSV', description: vscode.l10n.t('for a spreadsheet'), format: 'csv', extension: 'csv' },
    { label: 'Markdown', description: vscode.l10n.t('for reading'), format: 'markdown', extension: 'md' },
    { label: 'JSON', description: vscode.l10n.t('for programs'), format: 'json', extension: 'json' },
  ];
  return vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Save the report as') });
}

/** Beside the script, unless another place is chosen. */
async function pickTarget(
  { uri }: ReportChoice,
  title: string,
  { label, extension }: FormatChoice,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(uri), '..');
  const defaultUri = vscode.Uri.joinPath(folder, `${title}.${extension}`);
  return vscode.window.showSaveDialog({ defaultUri, filters: { [label]: [extension] } });
}
