import * as vscode from 'vscode';
import { localizer } from '../localizer';
import { keepAnswer } from '../serverAnswer';
import { type BreakdownNode, breakdownNodes, type CategoryNode, type ElementNode } from './breakdownTree';
import { categoryIcon } from './categoryIcons';
import { entitySceneItem, type ListParts } from './entityView';

/** The *Breakdown* view: what production brings to this script or the whole show, by category. */
export interface BreakdownView {
  readonly provider: vscode.TreeDataProvider<BreakdownNode>;
  /** The one selected element, for the keyboard. */
  readonly selected: ElementNode | undefined;
}

export function createBreakdownView(
  { server, script, scope }: ListParts,
  subscriptions: vscode.Disposable[],
): BreakdownView {
  const question = {
    ask: async (uri: string) =>
      breakdownNodes(await server.breakdown({ uri, scope: scope.value }), localizer),
    // While it is folded away a list can be old: it is asked for when it is seen again.
    concerns: (changed: string, uri: string) => view.visible && (scope.value === 'show' || changed === uri),
  };
  const answer = keepAnswer(server, script, question, subscriptions);
  const provider: vscode.TreeDataProvider<BreakdownNode> = {
    onDidChangeTreeData: answer.onDidChange,
    getChildren: (node) => [...(node === undefined ? (answer.value ?? []) : childrenOf(node))],
    getTreeItem: (node) => treeItem(node),
  };
  const options = { treeDataProvider: provider, showCollapseAll: true };
  const view = vscode.window.createTreeView('closedSet.breakdown', options);
  subscriptions.push(view, scope.onDidChange(answer.refresh), view.onDidChangeVisibility(answer.refresh));
  return {
    provider,
    get selected() {
      const [node] = view.selection;
      return node?.kind === 'element' ? node : undefined;
    },
  };
}

function childrenOf(node: BreakdownNode): readonly BreakdownNode[] {
  return node.kind === 'scene' ? [] : node.children;
}

function treeItem(node: BreakdownNode): vscode.TreeItem {
  switch (node.kind) {
    case 'category':
      return categoryItem(node);
    case 'element':
      return elementItem(node);
    case 'scene':
      return entitySceneItem(node);
  }
}

function categoryItem({ category, name, description }: CategoryNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // The cast has a view of its own, and would fill this one.
  const item = new vscode.TreeItem(name, category === 'cast' ? Collapsed : Expanded);
  item.id = category;
  item.description = description;
  item.iconPath = categoryIcon(category);
  item.contextValue = 'category';
  return item;
}

function elementItem({ element, categoryName, description, tooltip }: ElementNode): vscode.TreeItem {
  const item = new vscode.TreeItem(element.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${element.category} ${element.key}`;
  item.description = description;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${element.name}, ${categoryName}, ${description}` };
  item.iconPath = categoryIcon(element.category);
  item.contextValue = 'element';
  return item;
}
