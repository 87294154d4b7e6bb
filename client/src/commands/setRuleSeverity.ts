import * as vscode from 'vscode';
import type { SetRuleSeverityParams } from '../../../server/src/protocol/requests';
import type { Workbench } from '../workbench';
import { writeShowFile } from '../writeShowFile';
import type { Command } from './command';
import { type FindingArgument, findingOf } from './findingArgument';

type Severity = SetRuleSeverityParams['severity'];

/** Says how loud a rule is told: to the room in the show file, or to oneself in the settings. */
export const setRuleSeverity: Command = {
  id: 'closedSet.setRuleSeverity',
  run: async (workbench, argument) => {
    const finding = findingOf(argument);
    if (!finding) throw new Error(vscode.l10n.t('Choose a finding in the light bulb or in the list first.'));
    const severity = await pickSeverity(finding.ruleId);
    const where = severity && (await pickPlace());
    if (severity === undefined || where === undefined) return;
    if (where === 'room') await tellRoom(workbench, finding, severity);
    else await tellMe(finding, severity);
  },
};

async function pickSeverity(ruleId: string): Promise<Severity | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly severity: Severity })[] = [
    { label: vscode.l10n.t('Error'), severity: 'error' },
    { label: vscode.l10n.t('Warning'), severity: 'warning' },
    { label: vscode.l10n.t('Information'), severity: 'information' },
    { label: vscode.l10n.t('Hint'), severity: 'hint' },
    { label: vscode.l10n.t('Off'), severity: 'off' },
  ];
  const title = vscode.l10n.t('How loud is {0} told?', ruleId);
  return (await vscode.window.showQuickPick(items, { title }))?.severity;
}

async function pickPlace(): Promise<'room' | 'me' | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly place: 'room' | 'me' })[] = [
    { label: vscode.l10n.t('For the room'), description: vscode.l10n.t('in the show file'), place: 'room' },
    {
      label: vscode.l10n.t('For me'),
      description: vscode.l10n.t('in the settings of this workspace'),
      place: 'me',
    },
  ];
  return (await vscode.window.showQuickPick(items))?.place;
}

async function tellRoom(
  { server }: Workbench,
  { uri, ruleId }: FindingArgument,
  severity: Severity,
): Promise<void> {
  const edit = await server.setRuleSeverity({ uri, ruleId, severity });
  if (edit === undefined) {
    throw new Error(
      vscode.l10n.t('The show file is broken. Mend what is reported in closedset.json, then choose again.'),
    );
  }
  await writeShowFile(edit);
}

async function tellMe({ uri, ruleId }: FindingArgument, severity: Severity): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('closedSet', vscode.Uri.parse(uri));
  const rules = configuration.get<Record<string, string>>('continuity.rules', {});
  const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  const target = hasFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update('continuity.rules', { ...rules, [ruleId]: severity }, target);
}
