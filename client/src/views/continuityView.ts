import * as vscode from 'vscode';
import type { FindingItem, FindingsResult } from '../../../server/src/protocol/requests';
import { localizer } from '../localizer';
import { passageLink, toRange } from '../passage';
import type { Remembered } from '../remembered';
import { keepAnswer } from '../serverAnswer';
import {
  type ContinuityNode,
  continuityNodes,
  type FindingGroup,
  type FindingNode,
  type GroupNode,
  type RelatedNode,
} from './continuityTree';
import { fileName } from './entityTree';
import type { ListParts } from './entityView';

/** The *Continuity* view: what is found in this script or the whole show, and what is kept quiet and why. */
export interface ContinuityView {
  readonly provider: vscode.TreeDataProvider<ContinuityNode>;
  /** The one selected finding, for the keyboard. */
  readonly selected: FindingNode | undefined;
}

const viewId = 'closedSet.continuity';

export interface ContinuityParts extends ListParts {
  readonly grouping: Remembered<FindingGroup>;
}

export function createContinuityView(
  { server, script, scope, grouping }: ContinuityParts,
  subscriptions: vscode.Disposable[],
): ContinuityView {
  const question = {
    ask: async (uri: string) =>
      // The bar at the top of the view runs while a whole show is checked.
      vscode.window.withProgress({ location: { viewId } }, () =>
        server.findings({ uri, scope: scope.value }),
      ),
    concerns: (changed: string, uri: string) => view.visible && (scope.value === 'show' || changed === uri),
  };
  const answer = keepAnswer(server, script, question, subscriptions);
  const regrouped = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<ContinuityNode> = {
    onDidChangeTreeData: regrouped.event,
    getChildren: (node) => [
      ...(node === undefined ? rootsOf(answer.value, grouping.value) : childrenOf(node)),
    ],
    getTreeItem: (node) => treeItem(node),
  };
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  const show = () => {
    tell(view, answer.value);
    regrouped.fire();
  };
  subscriptions.push(
    ...[view, regrouped, answer.onDidChange(show), grouping.onDidChange(show)],
    ...[scope.onDidChange(answer.refresh), view.onDidChangeVisibility(answer.refresh)],
  );
  return {
    provider,
    get selected() {
      const [node] = view.selection;
      return node?.kind === 'finding' ? node : undefined;
    },
  };
}

function rootsOf(value: FindingsResult | undefined, group: FindingGroup): readonly GroupNode[] {
  return value ? continuityNodes(value, group, localizer) : [];
}

/** Quiet by default: the badge counts what a reader would call an error, not every hint. */
function tell(view: vscode.TreeView<ContinuityNode>, value: FindingsResult | undefined): void {
  const loud =
    value?.findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length ?? 0;
  view.badge =
    loud === 0
      ? undefined
      : { value: loud, tooltip: vscode.l10n.t('{0} to look at before it goes out', loud) };
  view.description = value && value.scripts > 1 ? vscode.l10n.t('{0} scripts', value.scripts) : '';
}

function childrenOf(node: ContinuityNode): readonly ContinuityNode[] {
  return node.kind === 'related' ? [] : node.children;
}

function treeItem(node: ContinuityNode): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'finding':
      return findingItem(node);
    case 'related':
      return relatedItem(node);
  }
}

function groupItem({ id, label, description, tooltip, severity }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, id === 'quiet' ? Collapsed : Expanded);
  item.id = id;
  item.description = description;
  if (tooltip !== '') item.tooltip = tooltip;
  item.iconPath = id === 'quiet' ? new vscode.ThemeIcon('bell-slash') : severityIcon(severity);
  item.contextValue = id.startsWith('rule ') ? 'rule' : 'group';
  return item;
}

function findingItem({ id, item: finding, reason, description, children }: FindingNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(finding.message, children.length > 0 ? Collapsed : None);
  item.id = id;
  item.description = reason === undefined || reason === '' ? description : `${description} · ${reason}`;
  item.tooltip = `${finding.message}\n${finding.rule}`;
  item.iconPath = severityIcon(finding.severity);
  item.command = passageLink(vscode.Uri.parse(finding.uri), toRange(finding.range));
  item.contextValue = reason === undefined ? 'finding' : 'quiet';
  item.accessibilityInformation = { label: `${severityName(finding.severity)}: ${finding.message}` };
  return item;
}

function relatedItem({ place }: RelatedNode): vscode.TreeItem {
  const item = new vscode.TreeItem(place.message);
  item.description = `${fileName(place.uri)}:${place.range.start.line + 1}`;
  item.iconPath = new vscode.ThemeIcon('arrow-small-right');
  item.command = passageLink(vscode.Uri.parse(place.uri), toRange(place.range));
  return item;
}

const icons: Readonly<Record<FindingItem['severity'], readonly [string, string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],
};

function severityIcon(severity: FindingItem['severity']): vscode.ThemeIcon {
  const [icon, color] = icons[severity];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

function severityName(severity: FindingItem['severity']): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'information':
      return vscode.l10n.t('Information');
    case 'hint':
      return vscode.l10n.t('Hint');
  }
}
