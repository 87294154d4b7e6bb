import * as vscode from 'vscode';
import type { SceneItem } from '../../../server/src/protocol/requests';
import { moveScenes } from '../moveScenes';
import { nudgeTarget } from '../views/sceneMoves';
import type { Workbench } from '../workbench';

/**
 * Moves one scene a place up or down and takes the caret along: the scene that is selected in the view where the
 * view was asked, else the one that holds the caret.
 */
export async function nudgeScene(workbench: Workbench, by: -1 | 1, argument: unknown): Promise<void> {
  const { server, script } = workbench;
  const uri = script.document?.uri.toString();
  if (uri === undefined) return;
  const { scenes } = await server.scenes({ uri });
  const line = script.editor?.selection.active.line ?? 0;
  const fromView = argument === undefined ? undefined : workbench.scenesView.selected[0];
  const scene = scenes.find(({ ordinal, extent }) =>
    fromView === undefined ? holdsLine(extent, line) : ordinal === fromView,
  );
  const target = scene === undefined ? undefined : nudgeTarget(scene, by, scenes);
  if (scene === undefined || target === undefined) return;
  await moveScenes(server, script, [scene.ordinal], target);
  const after = await server.scenes({ uri });
  const moved = after.scenes[scene.ordinal - 1 + by];
  if (moved !== undefined)
    placeCaret(script.editor, moved, holdsLine(scene.extent, line) ? line - scene.range.start.line : 0);
}

/** A scene ends where the next one begins, so the line of its end is not its own unless the file ends there. */
function holdsLine({ start, end }: SceneItem['extent'], line: number): boolean {
  return start.line <= line && (line < end.line || (line === end.line && end.character > 0));
}

function placeCaret(editor: vscode.TextEditor | undefined, scene: SceneItem, lineInScene: number): void {
  if (editor === undefined) return;
  const caret = new vscode.Position(scene.range.start.line + lineInScene, 0);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
