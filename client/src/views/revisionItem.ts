import * as vscode from 'vscode';
import type { TaskItem } from '../../../server/src/protocol/revisionMap';
import { localizer } from '../localizer';
import { passageLink, toRange } from '../passage';
import { sourceLink } from '../revisionMap/sourceLink';
import { firstPlace, sourcePlace } from '../revisionMap/tasks';
import { statusName } from '../revisionMap/taskWords';
import type { FactNode, RevisionNode, TaskGroupNode, TaskNode } from './revisionTree';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** One line of the *Revision Map* view as the editor draws it. */
export function revisionItem(node: RevisionNode): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'task':
      return taskItem(node);
    case 'fact':
      return factItem(node);
  }
}

const groupIcons: Readonly<Record<TaskGroupNode['icon'], string>> = {
  scene: 'symbol-structure',
  person: 'person',
  status: 'tasklist',
  unplaced: 'question',
  unread: 'warning',
};

function groupItem({ id, label, description, isOpen, icon }: TaskGroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(groupIcons[icon]);
  item.contextValue = 'group';
  return item;
}

function taskItem({ id, task, description }: TaskNode): vscode.TreeItem {
  const { text, status, sources, proposal } = task;
  const item = new vscode.TreeItem(text, Collapsed);
  item.id = id;
  item.description = description;
  item.tooltip = sources.map(({ quote, author }) => [author, quote].filter(Boolean).join(': ')).join('\n\n');
  item.iconPath = taskIcon(task);
  item.checkboxState = boxOf(status);
  item.contextValue = ['task', status, ...(proposal ? ['proposed'] : [])].join('.');
  item.accessibilityInformation = { label: [statusName(status, localizer), text, description].join(', ') };
  const place = firstPlace(task);
  const [source] = sources;
  if (place) item.command = passageLink(vscode.Uri.parse(place.uri), toRange(place.range));
  else if (source) item.command = sourceLink(sourcePlace(source));
  return item;
}

function boxOf(status: TaskItem['status']): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return status === 'done'
    ? { state: Checked, tooltip: vscode.l10n.t('Done. Untick it to open it again.') }
    : { state: Unchecked, tooltip: vscode.l10n.t('Tick it when it is done.') };
}

function taskIcon({ status, proposal, contradicts, priority }: TaskItem): vscode.ThemeIcon {
  if (proposal) return colored('diff', 'charts.green');
  if (status === 'declined') return new vscode.ThemeIcon('circle-slash');
  if (status === 'inProgress') return colored('edit', 'charts.blue');
  if (contradicts.length > 0 && status === 'open')
    return colored('warning', 'problemsWarningIcon.foreground');
  return priority === 'must' && status === 'open'
    ? colored('note', 'problemsErrorIcon.foreground')
    : new vscode.ThemeIcon('note');
}

/** What a model said has a sign and a color of its own: it is a claim, everything else was found. */
const factIcons: Readonly<Record<FactNode['icon'], readonly [string, string?]>> = {
  proposal: ['diff', 'charts.green'],
  reason: ['comment'],
  source: ['quote'],
  scene: ['symbol-structure'],
  evidence: ['list-selection'],
  model: ['hubot', 'charts.purple'],
  against: ['warning', 'problemsWarningIcon.foreground'],
  same: ['copy'],
  unread: ['warning', 'problemsWarningIcon.foreground'],
};

function factItem({ id, icon, label, description, place, children }: FactNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, children.length > 0 ? Expanded : None);
  item.id = id;
  item.description = description;
  item.tooltip = label;
  const [name, color] = factIcons[icon];
  item.iconPath = color === undefined ? new vscode.ThemeIcon(name) : colored(name, color);
  item.contextValue = icon;
  if (place) item.command = sourceLink(place);
  return item;
}

function colored(icon: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}
