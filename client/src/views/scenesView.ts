import * as vscode from 'vscode';
import type { ScenesResult } from '../../../server/src/protocol/requests';
import type { CurrentScript } from '../currentScript';
import { debounce } from '../debounce';
import { localizer } from '../localizer';
import { moveScenes } from '../moveScenes';
import type { Remembered } from '../remembered';
import { reportFailure } from '../reportFailure';
import type { ScriptServer } from '../scriptServer';
import type { ServerAnswer } from '../serverAnswer';
import { describeFilter, type SceneFilter } from './sceneFilter';
import { sceneTooltip } from './sceneLabels';
import { draggedScenes, dropTarget } from './sceneMoves';
import {
  buildSceneTree,
  emptySceneTree,
  looksTheSame,
  type SceneTree,
  type SceneTreeNode,
  sceneAtLine,
} from './sceneTree';
import { sceneTreeItem } from './sceneTreeItem';

/**
 * The *Scenes* view: acts, sequences and scenes of the current script, filtered, in the order of the script, which
 * dragging changes. It shows the server's last answer and holds no fact of its own.
 */
export interface ScenesView {
  readonly provider: vscode.TreeDataProvider<SceneTreeNode>;
  /** Ordinals of what is selected, scenes of selected sections included. */
  readonly selected: readonly number[];
}

export interface ScenesViewParts {
  readonly server: ScriptServer;
  readonly script: CurrentScript;
  readonly scenes: ServerAnswer<ScenesResult>;
  readonly filter: Remembered<SceneFilter>;
}

type SceneTreeView = vscode.TreeView<SceneTreeNode>;

const noScenes: ScenesResult = { version: 0, sections: [], scenes: [] };
const followDelayMs = 200;

export function createScenesView(parts: ScenesViewParts, subscriptions: vscode.Disposable[]): ScenesView {
  const changed = new vscode.EventEmitter<void>();
  let tree: SceneTree = emptySceneTree;
  let shownScript: string | undefined;
  const provider: vscode.TreeDataProvider<SceneTreeNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node === undefined ? tree.roots : childrenOf(node))],
    getParent: (node) => node.parent,
    getTreeItem: (node) => sceneTreeItem(node, parts.script.document?.uri),
    resolveTreeItem: (item, node) => withTooltip(item, node, parts),
  };
  const view = vscode.window.createTreeView('closedSet.scenes', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragAndDrop(parts),
  });
  const follow = debounce(() => revealCaret(view, tree, parts.script), followDelayMs);
  const show = () => {
    const latest = buildSceneTree(parts.scenes.value ?? noScenes, parts.filter.value);
    const uri = parts.script.document?.uri.toString();
    if (uri !== shownScript || !looksTheSame(latest, tree)) {
      tree = latest;
      shownScript = uri;
      changed.fire();
    }
    describe(view, tree, parts);
    follow();
  };
  show();
  subscriptions.push(changed, view, { dispose: follow.cancel });
  subscriptions.push(parts.scenes.onDidChange(show), parts.filter.onDidChange(show));
  subscriptions.push(view.onDidChangeVisibility(follow), followCaret(parts.script, follow));
  return {
    provider,
    get selected() {
      return draggedScenes(view.selection);
    },
  };
}

/** Only where the pointer rests: how long a scene is heard is asked for nowhere else. */
async function withTooltip(
  item: vscode.TreeItem,
  node: SceneTreeNode,
  { server, script }: ScenesViewParts,
): Promise<vscode.TreeItem> {
  if (node.kind === 'section') return item;
  const uri = script.document?.uri.toString();
  const { ordinal } = node.scene;
  const time = uri === undefined ? '' : await server.sceneTime({ uri, ordinal }).catch(() => '');
  item.tooltip = sceneTooltip(node.scene, time, localizer);
  return item;
}

function childrenOf(node: SceneTreeNode): readonly SceneTreeNode[] {
  return node.kind === 'section' ? node.children : [];
}

function describe(view: SceneTreeView, tree: SceneTree, { scenes, filter }: ScenesViewParts): void {
  const all = scenes.value?.scenes.length;
  const filtered = filter.value.length > 0;
  // `undefined` removes the line above the list; the API's type leaves it out.
  const message =
    filtered && all !== undefined
      ? describeFilter(filter.value, tree.scenes.length, all, localizer)
      : undefined;
  Object.assign(view, { message });
  void vscode.commands.executeCommand('setContext', 'closedSet.scenesFiltered', filtered);
  void vscode.commands.executeCommand('setContext', 'closedSet.scriptIsEmpty', all === 0);
}

function followCaret(script: CurrentScript, follow: () => void): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor.document === script.document) follow();
  });
}

/** Selects the scene of the caret without taking the focus; a selection of several is left alone. */
function revealCaret(view: SceneTreeView, tree: SceneTree, script: CurrentScript): void {
  const line = script.editor?.selection.active.line;
  const node = line === undefined ? undefined : sceneAtLine(tree, line);
  if (node === undefined || !view.visible || view.selection.length > 1) return;
  // A view that is being rebuilt refuses to reveal; the next move of the caret asks again.
  view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
}

const dragType = 'application/vnd.code.tree.closedset.scenes';

function dragAndDrop({ server, script }: ScenesViewParts): vscode.TreeDragAndDropController<SceneTreeNode> {
  return {
    dragMimeTypes: [dragType],
    dropMimeTypes: [dragType],
    handleDrag: (nodes, data) => data.set(dragType, new vscode.DataTransferItem(draggedScenes(nodes))),
    handleDrop: async (target, data) => {
      const moved: unknown = data.get(dragType)?.value;
      if (!isOrdinals(moved) || moved.length === 0) return;
      await reportFailure(moveScenes(server, script, moved, dropTarget(moved, target)));
    },
  };
}

function isOrdinals(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}
