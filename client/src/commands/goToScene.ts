import * as vscode from 'vscode';
import type { SceneItem } from '../../../server/src/protocol/requests';
import { localizer } from '../localizer';
import { showPassage, toRange } from '../passage';
import { sceneDescription, sceneLabel } from '../views/sceneLabels';
import { buildSceneTree, type SceneNode, sceneAtLine } from '../views/sceneTree';
import type { Command } from './command';

type SceneChoice = vscode.QuickPickItem & { readonly scene?: SceneItem };

/** Picks a scene by number, heading, cast or synopsis; the editor shows it while the list is open. */
export const goToScene: Command = {
  id: 'closedSet.goToScene',
  run: async ({ script, server }) => {
    const { document } = script;
    if (document === undefined) return;
    const tree = buildSceneTree(await server.scenes({ uri: document.uri.toString() }), []);
    const line = script.editor?.selection.active.line ?? 0;
    const choice = await pickScene(tree.scenes, sceneAtLine(tree, line)?.scene, script.editor);
    if (choice !== undefined) await showPassage(document.uri, toRange(choice.range));
  },
};

async function pickScene(
  nodes: readonly SceneNode[],
  current: SceneItem | undefined,
  editor: vscode.TextEditor | undefined,
): Promise<SceneItem | undefined> {
  const picker = vscode.window.createQuickPick<SceneChoice>();
  picker.placeholder = vscode.l10n.t('Go to a scene by number, heading, cast or synopsis');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = nodes.flatMap((node, index) => [...separatorBefore(node, nodes[index - 1]), choiceOf(node)]);
  picker.activeItems = picker.items.filter(({ scene }) => scene !== undefined && scene === current);
  const restore = previewIn(editor, picker);
  const picked = await new Promise<SceneItem | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]?.scene));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  if (picked === undefined) restore();
  return picked;
}

/** Scrolls to what is highlighted in the list; the returned function scrolls back. */
function previewIn(editor: vscode.TextEditor | undefined, picker: vscode.QuickPick<SceneChoice>): () => void {
  const before = editor?.visibleRanges[0];
  picker.onDidChangeActive(([item]) => {
    if (item?.scene !== undefined) {
      editor?.revealRange(toRange(item.scene.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  });
  return () => {
    if (before !== undefined) editor?.revealRange(before, vscode.TextEditorRevealType.AtTop);
  };
}

function choiceOf({ scene }: SceneNode): SceneChoice {
  const choice = { label: sceneLabel(scene), description: sceneDescription(scene, localizer), scene };
  return scene.synopsis === undefined ? choice : { ...choice, detail: scene.synopsis };
}

/** The act or sequence, above the first of its scenes. */
function separatorBefore(node: SceneNode, previous: SceneNode | undefined): SceneChoice[] {
  if (node.parent === undefined || node.parent === previous?.parent) return [];
  return [{ label: node.parent.section.text, kind: vscode.QuickPickItemKind.Separator }];
}
