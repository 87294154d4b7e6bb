import * as vscode from 'vscode';
import { showPassage, toRange } from '../passage';
import { nextStop, taskStops } from '../revisionMap/tasks';
import type { Workbench } from '../workbench';

const toldMs = 8000;

/** Goes to the next place of the script that a note asks to work on; the status bar says what is asked there. */
export async function stepToTask({ revision, script }: Workbench, step: 1 | -1): Promise<void> {
  const { value } = revision.map;
  const line = script.editor?.selection.active.line ?? 0;
  const stop = nextStop(taskStops(value?.tasks ?? []), line, step);
  const [task] = stop?.tasks ?? [];
  if (stop === undefined || task === undefined) {
    throw new Error(vscode.l10n.t('No note of the revision map is left to do in this script.'));
  }
  await showPassage(vscode.Uri.parse(stop.uri), toRange(stop.range));
  vscode.window.setStatusBarMessage(stop.tasks.map(({ text }) => text).join(' · '), toldMs);
  await revision.view.reveal(task);
}
