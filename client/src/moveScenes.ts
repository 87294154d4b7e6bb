import * as vscode from 'vscode';
import type { SceneTarget } from '../../server/src/protocol/requests';
import type { CurrentScript } from './currentScript';
import type { ScriptServer } from './scriptServer';

/** Moves scenes of the current script by one edit, so that one undo brings them back. */
export async function moveScenes(
  server: ScriptServer,
  script: CurrentScript,
  scenes: readonly number[],
  to: SceneTarget,
): Promise<void> {
  const { document } = script;
  if (document === undefined || scenes.length === 0) return;
  const { version } = document;
  const edit = await server.moveScenes({ uri: document.uri.toString(), version, scenes, to });
  if (edit === undefined) return;
  const applied = document.version === version && (await vscode.workspace.applyEdit(edit));
  if (!applied) {
    throw new Error(vscode.l10n.t('The script changed in the meantime and is as you left it. Move again.'));
  }
}
