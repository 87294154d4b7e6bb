import * as vscode from 'vscode';
import type { CompareDraftsResult } from '../../../server/src/protocol/drafts';
import type { Workbench } from '../workbench';
import type { Command } from './command';
import { pickDraft } from './pickDraft';

/** Compares the script with an earlier draft: a page of what became of each scene, and scenes side by side. */
export const compareDrafts: Command = {
  id: 'closedSet.compareDrafts',
  run: async (workbench) => {
    const { document } = workbench.script;
    const earlier = document && (await pickDraft(workbench, document));
    if (!document || !earlier) return;
    const uri = document.uri.toString();
    const result = await workbench.server.compareDrafts({ uri, earlier });
    if (!result) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('That draft could not be read: the script was not there yet, or it is gone.'),
      );
      return;
    }
    const now = document.getText();
    await workbench.reports.show({ name: result.title, markdown: result.markdown });
    if (result.scenes.length > 0) await offerSideBySide(workbench, result, now);
  },
};

async function offerSideBySide(
  workbench: Workbench,
  result: CompareDraftsResult,
  now: string,
): Promise<void> {
  const sideBySide = vscode.l10n.t('Side by Side...');
  const answer = await vscode.window.showInformationMessage(result.summary, sideBySide);
  if (answer !== sideBySide) return;
  const choices = result.scenes.map((scene) => ({
    label: scene.label,
    description: scene.status,
    detail: scene.details,
    scene,
  }));
  const placeHolder = vscode.l10n.t('The scene to see in both drafts');
  const choice = await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
  if (!choice) return;
  const { before, after, label } = choice.scene;
  const left = workbench.reports.provide('before', textIn(result.earlierText, before));
  const right = workbench.reports.provide('now', textIn(now, after));
  await vscode.commands.executeCommand('vscode.diff', left, right, label);
}

type Lines = CompareDraftsResult['scenes'][number]['before'];

/** A scene fills whole lines. */
function textIn(text: string, lines: Lines): string {
  if (!lines) return '';
  return text
    .split(/\r\n|\r|\n/)
    .slice(lines.start.line, lines.end.line + (lines.end.character > 0 ? 1 : 0))
    .join('\n');
}
