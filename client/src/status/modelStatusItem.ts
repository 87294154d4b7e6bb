import * as vscode from 'vscode';
import type { ModelState } from '../../../server/src/protocol/requests';
import { scriptLanguage } from '../languageClient';
import { localizer } from '../localizer';
import type { ScriptServer } from '../scriptServer';
import { modelStatusText } from './statusText';

/** What the model is doing, beside the language's name in the status bar: device, layers, context, speed. */
export function createModelStatusItem(server: ScriptServer, subscriptions: vscode.Disposable[]): void {
  const item = vscode.languages.createLanguageStatusItem('closedSet.model', { language: scriptLanguage });
  item.name = vscode.l10n.t('Closed Set: Model');
  showState(item, { kind: 'none' });
  subscriptions.push(
    item,
    server.onModelState((state) => showState(item, state)),
  );
}

function showState(item: vscode.LanguageStatusItem, state: ModelState): void {
  const { text, detail, severity, busy } = modelStatusText(state, localizer);
  const severities = vscode.LanguageStatusSeverity;
  item.text = text;
  item.detail = detail;
  item.busy = busy;
  item.severity = severity === 'error' ? severities.Error : severities.Information;
  item.command = commandFor(state);
}

function commandFor(state: ModelState): vscode.Command {
  const choose = state.kind === 'none' || state.kind === 'failed';
  return choose
    ? { command: 'closedSet.chooseModelFile', title: vscode.l10n.t('Choose Model File') }
    : { command: 'closedSet.showTable', title: vscode.l10n.t('Show the Table') };
}
