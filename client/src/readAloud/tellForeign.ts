import * as vscode from 'vscode';
import { localizer } from '../localizer';
import { foreignSentence } from './foreignLanguage';

/** Languages that were told of since the window opened: once is enough. */
const told = new Set<string>();

/** Says that nobody speaks the script's language, and offers what helps. */
export async function tellForeign(language: string | undefined): Promise<void> {
  if (language === undefined || told.has(language)) return;
  told.add(language);
  const choose = vscode.l10n.t('Choose Neural Voice File…');
  const sentence = foreignSentence(language, localizer);
  if ((await vscode.window.showWarningMessage(sentence, choose)) !== choose) return;
  await vscode.commands.executeCommand('closedSet.chooseVoiceFile');
}
