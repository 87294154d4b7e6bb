import * as vscode from 'vscode';
import type { DismissFindingParams } from '../../../server/src/protocol/requests';
import type { Workbench } from '../workbench';
import { writeShowFile } from '../writeShowFile';
import { findingOf } from './findingArgument';

interface Way {
  readonly by: DismissFindingParams['by'];
  readonly prompt: string;
  /** Said where there is nothing to edit. */
  readonly failure: string;
}

/** Asks why a finding stays as it is, and has the server write that down. Nothing happens without an answer. */
export async function keepQuiet({ server }: Workbench, argument: unknown, way: Way): Promise<void> {
  const finding = findingOf(argument);
  if (!finding) throw new Error(vscode.l10n.t('Choose a finding in the light bulb or in the list first.'));
  const title = vscode.l10n.t('Why does it stay as it is?');
  const reason = await vscode.window.showInputBox({ title, prompt: way.prompt });
  if (reason === undefined) return;
  const { uri, key, range } = finding;
  const edit = await server.dismissFinding({ uri, key, range, by: way.by, reason: reason.trim() });
  if (edit === undefined) throw new Error(way.failure);
  if (way.by === 'showFile') await writeShowFile(edit);
  else await vscode.workspace.applyEdit(edit);
}
