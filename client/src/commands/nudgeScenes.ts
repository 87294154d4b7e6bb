import * as vscode from 'vscode';
import type { SceneItem } from '../../../server/src/protocol/requests';
import { moveScenes } from '../moveScenes';
import { draggedScenes, nudgeTarget } from '../views/sceneMoves';
import type { SceneTreeNode } from '../views/sceneTree';
import type { Workbench } from '../workbench';

/** Moves scenes one place up or down; the caret goes along with the first of them. */
export async function nudgeSceneAtCaret(workbench: Workbench, by: -1 | 1): Promise<void> {
  const line = workbench.script.editor?.selection.active.line ?? 0;
  const scenes = await currentScenes(workbench);
  const scene = scenes.find(({ extent }) => holdsLine(extent, line));
  if (scene !== undefined) await nudge(workbench, [scene.ordinal], by, line - scene.range.start.line);
}

/** A menu gives the node it was opened on, which need not be among the selected ones. */
export async function nudgeSelectedScenes(workbench: Workbench, by: -1 | 1, node: unknown): Promise<void> {
  const { selected } = workbench.scenesView;
  const pointed = isNode(node) ? draggedScenes([node]) : selected;
  const moved = pointed.every((one) => selected.includes(one)) ? selected : pointed;
  await nudge(workbench, moved, by, 0);
}

async function nudge(
  workbench: Workbench,
  moved: readonly number[],
  by: -1 | 1,
  lineInScene: number,
): Promise<void> {
  const { server, script } = workbench;
  const to = nudgeTarget(moved, by, (await currentScenes(workbench)).length);
  if (to === undefined) return;
  await moveScenes(server, script, moved, to);
  const first = by === -1 ? Math.min(...moved) - 1 : Math.max(...moved) + 2 - moved.length;
  const scene = (await currentScenes(workbench)).find(({ ordinal }) => ordinal === first);
  if (scene !== undefined) placeCaret(script.editor, scene.range.start.line + lineInScene);
}

async function currentScenes({ server, script }: Workbench): Promise<readonly SceneItem[]> {
  if (script.document === undefined) return [];
  const { scenes } = await server.scenes({ uri: script.document.uri.toString() });
  return scenes;
}

function isNode(value: unknown): value is SceneTreeNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** A scene ends where the next one begins, so the line of its end is not its own unless the file ends there. */
function holdsLine({ start, end }: SceneItem['extent'], line: number): boolean {
  return start.line <= line && (line < end.line || (line === end.line && end.character > 0));
}

function placeCaret(editor: vscode.TextEditor | undefined, line: number): void {
  if (editor === undefined) return;
  editor.selection = new vscode.Selection(line, 0, line, 0);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
