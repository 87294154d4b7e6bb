import * as vscode from 'vscode';
import type { TaskItem } from '../../../server/src/protocol/revisionMap';
import { localizer } from '../localizer';
import { droppedUris, uriList } from '../noteFiles';
import type { Remembered } from '../remembered';
import { reportFailure } from '../reportFailure';
import type { TaskStates } from '../revisionMap/taskStates';
import { isToDo, type MapAnswer, openMusts } from '../revisionMap/tasks';
import type { ServerAnswer } from '../serverAnswer';
import { revisionItem } from './revisionItem';
import {
  type RevisionNode,
  revisionNodes,
  type TaskGroup,
  type TaskGroupNode,
  type TaskNode,
} from './revisionTree';

/** The *Revision Map* view: every note that was given, with a box to tick, what it rests on, and what may be done. */
export interface RevisionMapView {
  readonly provider: vscode.TreeDataProvider<RevisionNode>;
  /** The one selected note, for the keyboard. */
  readonly selected: TaskNode | undefined;
  /** Quietly, above the list; nothing takes it away. */
  say(message?: string): void;
  /** Selects a note where the list is in sight. */
  reveal(task: TaskItem): Promise<void>;
}

export interface RevisionMapParts {
  readonly map: ServerAnswer<MapAnswer>;
  readonly states: TaskStates;
  readonly grouping: Remembered<TaskGroup>;
}

export function createRevisionMapView(
  { map, states, grouping }: RevisionMapParts,
  subscriptions: vscode.Disposable[],
): RevisionMapView {
  const tree = createTree();
  const { provider } = tree;
  const view = vscode.window.createTreeView('closedSet.revisionMap', {
    ...{ treeDataProvider: provider, showCollapseAll: true, manageCheckboxStateManually: true },
    dragAndDropController: notesOnMap,
  });
  const draw = () => {
    tell(view, map.value);
    tree.show(map.value ? revisionNodes(map.value, grouping.value, localizer) : []);
  };
  const tick = (items: readonly Tick[]) =>
    // The box goes back to what the map says, where it could not be written.
    tickAll(states, items).finally(tree.redraw);
  subscriptions.push(
    ...[view, tree, map.onDidChange(draw), grouping.onDidChange(draw)],
    view.onDidChangeCheckboxState(({ items }) => void reportFailure(tick(items))),
  );
  return {
    provider,
    get selected() {
      return view.selection.find((node) => node.kind === 'task');
    },
    say: (message = '') => {
      view.message = message;
    },
    reveal: async (task) => {
      const node = tree.nodeOf(task);
      if (node && view.visible) await view.reveal(node, { select: true, focus: false });
    },
  };
}

/** Whoever drops files on the map wants their notes in it, and need not be asked. What cannot be read is told then. */
const notesOnMap: vscode.TreeDragAndDropController<RevisionNode> = {
  dragMimeTypes: [],
  dropMimeTypes: [uriList],
  handleDrop: async (_target, dropped, { isCancellationRequested }) => {
    const uris = await droppedUris(dropped);
    if (uris.length > 0 && !isCancellationRequested)
      await vscode.commands.executeCommand('closedSet.mapNotes', uris);
  },
};

/** Holds what is shown, so that a node is the same object until something about any of them changes. */
function createTree() {
  const redrawn = new vscode.EventEmitter<void>();
  let roots: readonly TaskGroupNode[] = [];
  const holds = ({ children }: TaskGroupNode, node: RevisionNode) => children.some((child) => child === node);
  const provider: vscode.TreeDataProvider<RevisionNode> = {
    onDidChangeTreeData: redrawn.event,
    getChildren: (node) => [...(node === undefined ? roots : node.children)],
    getTreeItem: revisionItem,
    getParent: (node) => roots.find((group) => holds(group, node)),
  };
  return {
    provider,
    redraw: () => redrawn.fire(),
    /** A tree that is drawn anew at every letter flickers. */
    show: (next: readonly TaskGroupNode[]) => {
      if (JSON.stringify(next) === JSON.stringify(roots)) return;
      roots = next;
      redrawn.fire();
    },
    nodeOf: ({ id }: TaskItem) =>
      roots.flatMap(({ children }) => children).find((node) => node.kind === 'task' && node.task.id === id),
    dispose: () => redrawn.dispose(),
  };
}

type Tick = readonly [RevisionNode, vscode.TreeItemCheckboxState];

async function tickAll(states: TaskStates, items: readonly Tick[]): Promise<void> {
  for (const [node, state] of items) {
    const isTicked = state === vscode.TreeItemCheckboxState.Checked;
    if (node.kind === 'task') await states.set(node.task, isTicked ? 'done' : 'open');
  }
}

/** Quiet by default: the badge counts what must be done before it goes out, and nothing else. */
function tell(view: vscode.TreeView<RevisionNode>, value: MapAnswer | undefined): void {
  const musts = value ? openMusts(value.tasks) : 0;
  view.badge =
    musts === 0 ? undefined : { value: musts, tooltip: vscode.l10n.t('{0} that must be done', musts) };
  const open = value?.tasks.filter(isToDo).length ?? 0;
  view.description = value && value.tasks.length > 0 ? vscode.l10n.t('{0} to do', open) : '';
}
