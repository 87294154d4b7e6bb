import * as vscode from 'vscode';
import type { TaskItem } from '../../../server/src/protocol/revisionMap';
import { localizer } from '../localizer';
import { tasksAt } from '../revisionMap/tasks';
import { kindName } from '../revisionMap/taskWords';
import type { TaskNode } from '../views/revisionTree';
import type { Workbench } from '../workbench';

/**
 * The note that a command is about: the one it was called on in the view, else one at the caret, else the one that is
 * selected in the view. Undefined where the person chose none; rejects where there is none to choose from.
 */
export async function chosenTask(workbench: Workbench, argument: unknown): Promise<TaskItem | undefined> {
  if (isTaskNode(argument)) return argument.task;
  const here = tasksAtCaret(workbench);
  const only =
    here.length > 0 ? here : [workbench.revision.view.selected?.task].filter((task) => task !== undefined);
  if (only.length === 0) {
    throw new Error(
      vscode.l10n.t('Put the caret into a scene that has notes, or choose a note in the Revision Map first.'),
    );
  }
  return only.length === 1 ? only[0] : pickTask(only);
}

function tasksAtCaret({ revision, scenes, script }: Workbench): readonly TaskItem[] {
  const line = script.editor?.selection.active.line;
  const { value } = revision.map;
  if (line === undefined || value?.script !== script.document?.uri.toString()) return [];
  const scene = scenes.value?.scenes.findLast(({ range }) => range.start.line <= line);
  return tasksAt(value?.tasks ?? [], line, scene?.ordinal);
}

async function pickTask(tasks: readonly TaskItem[]): Promise<TaskItem | undefined> {
  const items = tasks.map((task) => ({
    label: task.text,
    description: kindName(task.kind, localizer),
    task,
  }));
  const title = vscode.l10n.t('Which note?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.task;
}

function isTaskNode(value: unknown): value is TaskNode {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'task' && 'task' in value
  );
}
