import * as vscode from 'vscode';
import type { CompareDraftsResult, EarlierDraft } from '../../../server/src/protocol/drafts';
import type { Workbench } from '../workbench';
import type { Command } from './command';
import { pickDraft } from './pickDraft';

/** What a caller of the command may know already. */
export interface CompareArgument {
  /** The draft to compare with; the person is asked for it where it is left out. */
  readonly earlier?: EarlierDraft;
  /** Line, from 0, in a scene of the script: that scene is shown in both drafts at once. */
  readonly sceneLine?: number;
}

/** Compares the script with an earlier draft: a page of what became of each scene, and scenes side by side. */
export const compareDrafts: Command = {
  id: 'closedSet.compareDrafts',
  run: async (workbench, argument) => {
    const { document } = workbench.script;
    const { earlier: known, sceneLine } = isArgument(argument) ? argument : {};
    const earlier = document && (known ?? (await pickDraft(workbench, document)));
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
    if (sceneLine !== undefined) await showSceneAt(workbench, result, now, sceneLine);
    else if (result.scenes.length > 0) await offerSideBySide(workbench, result, now);
  },
};

/** A menu may hand over anything. */
function isArgument(value: unknown): value is CompareArgument {
  if (typeof value !== 'object' || value === null || value instanceof vscode.Uri) return false;
  const draft: unknown = 'earlier' in value ? value.earlier : undefined;
  const line: unknown = 'sceneLine' in value ? value.sceneLine : undefined;
  return (draft === undefined || isDraft(draft)) && (line === undefined || typeof line === 'number');
}

function isDraft(value: unknown): value is EarlierDraft {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'file') return 'uri' in value && typeof value.uri === 'string';
  const isNamed = 'label' in value && typeof value.label === 'string';
  return value.kind === 'revision' && isNamed && 'revision' in value && typeof value.revision === 'string';
}

async function showSceneAt(
  workbench: Workbench,
  result: CompareDraftsResult,
  now: string,
  line: number,
): Promise<void> {
  const scene = result.scenes.find(
    ({ after }) => after && after.start.line <= line && line <= after.end.line,
  );
  if (scene) return showSideBySide(workbench, result, now, scene);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The scene is as it was in that draft. {0}', result.summary),
  );
}

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
  if (choice) await showSideBySide(workbench, result, now, choice.scene);
}

async function showSideBySide(
  { reports }: Workbench,
  { earlierText }: CompareDraftsResult,
  now: string,
  { before, after, label }: CompareDraftsResult['scenes'][number],
): Promise<void> {
  const left = reports.provide('before', textIn(earlierText, before));
  const right = reports.provide('now', textIn(now, after));
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
