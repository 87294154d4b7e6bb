import * as vscode from 'vscode';
import type { Scope } from '../../../server/src/protocol/requests';
import type { CurrentScript } from '../currentScript';
import { passageLink, toRange } from '../passage';
import type { Remembered } from '../remembered';
import type { ScriptServer } from '../scriptServer';
import { keepAnswer } from '../serverAnswer';
import type { EntityKind, EntityNode, EntityRoot, EntitySceneNode } from './entityTree';

/**
 * The *Characters* and *Places* views: one list of names, each with its scenes, in this script or the whole show.
 * Which names there are, and where, the server says.
 */
export interface EntityView {
  readonly provider: vscode.TreeDataProvider<EntityNode>;
  /** The one selected name, for the keyboard. */
  readonly selected: EntityRoot | undefined;
}

export interface ListParts {
  readonly server: ScriptServer;
  readonly script: CurrentScript;
  readonly scope: Remembered<Scope>;
}

export interface EntityViewParts extends ListParts {
  readonly viewId: string;
  readonly list: (uri: string, scope: Scope) => Promise<readonly EntityRoot[]>;
}

export function createEntityView(parts: EntityViewParts, subscriptions: vscode.Disposable[]): EntityView {
  const { server, script, scope } = parts;
  const question = {
    ask: (uri: string) => parts.list(uri, scope.value),
    // While it is folded away a list can be old: it is asked for when it is seen again.
    concerns: (changed: string, uri: string) => view.visible && (scope.value === 'show' || changed === uri),
  };
  const answer = keepAnswer(server, script, question, subscriptions);
  const provider: vscode.TreeDataProvider<EntityNode> = {
    onDidChangeTreeData: answer.onDidChange,
    getChildren: (node) => [...(node === undefined ? (answer.value ?? []) : childrenOf(node))],
    getTreeItem: (node) => (node.kind === 'scene' ? entitySceneItem(node) : nameItem(node)),
  };
  const options = { treeDataProvider: provider, showCollapseAll: true };
  const view = vscode.window.createTreeView(parts.viewId, options);
  subscriptions.push(view, scope.onDidChange(answer.refresh), view.onDidChangeVisibility(answer.refresh));
  return {
    provider,
    get selected() {
      const [node] = view.selection;
      return node === undefined || node.kind === 'scene' ? undefined : node;
    },
  };
}

function childrenOf(node: EntityNode): readonly EntityNode[] {
  return node.kind === 'scene' ? [] : node.children;
}

const icons: Readonly<Record<EntityKind, string>> = { character: 'person', location: 'location' };

function nameItem(node: EntityRoot): vscode.TreeItem {
  const item = new vscode.TreeItem(node.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${node.kind} ${node.name}`;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.iconPath = new vscode.ThemeIcon(icons[node.kind]);
  item.contextValue = node.kind;
  return item;
}

/** A scene in a list of the scenes of one thing. */
export function entitySceneItem({ scene, description }: EntitySceneNode): vscode.TreeItem {
  const heading = scene.heading === '' ? vscode.l10n.t('In no scene') : scene.heading;
  const item = new vscode.TreeItem(
    scene.sceneNumber === undefined ? heading : `${scene.sceneNumber}. ${heading}`,
  );
  item.description = description;
  item.command = passageLink(vscode.Uri.parse(scene.uri), toRange(scene.range));
  return item;
}
