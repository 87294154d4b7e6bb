import * as vscode from 'vscode';
import type { TaskItem } from '../../../server/src/protocol/revisionMap';
import { localizer } from '../localizer';
import { toRange } from '../passage';
import type { ServerAnswer } from '../serverAnswer';
import { countNotes } from '../words';
import { isToDo, type MapAnswer, type SceneTasks, tasksByScene } from './tasks';
import { kindName } from './taskWords';

/**
 * What the margin of the script shows of its revision map: how many notes a scene has, behind its heading, and where a
 * person wants that the notes themselves as comments to read. What is settled is not shown.
 */
const setting = 'closedSet.revisionMap.comments';
type Margin = 'off' | 'count' | 'comments';

export function createMargin(map: ServerAnswer<MapAnswer>, subscriptions: vscode.Disposable[]): void {
  const count = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const controller = vscode.comments.createCommentController(
    'closedSet.revisionMap',
    vscode.l10n.t('Revision Map'),
  );
  const threads = new Map<string, vscode.CommentThread>();
  const draw = () => {
    const { value } = map;
    const margin = marginOf(value?.script);
    const scenes = value ? tasksByScene(value.tasks.filter(isToDo)) : [];
    for (const editor of vscode.window.visibleTextEditors) {
      const isOurs = editor.document.uri.toString() === value?.script && margin !== 'off';
      editor.setDecorations(count, isOurs ? scenes.map(countBehind) : []);
    }
    showThreads(controller, threads, margin === 'comments' ? scenes : []);
  };
  subscriptions.push(
    ...[count, controller, map.onDidChange(draw), vscode.window.onDidChangeVisibleTextEditors(draw)],
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) draw();
    }),
  );
}

function marginOf(script: string | undefined): Margin {
  const scope = script === undefined ? undefined : vscode.Uri.parse(script);
  return vscode.workspace.getConfiguration(undefined, scope).get<Margin>(setting) ?? 'count';
}

function countBehind({ scene, tasks }: SceneTasks): vscode.DecorationOptions {
  const contentText = countNotes(tasks.length, localizer);
  const color = new vscode.ThemeColor('editorCodeLens.foreground');
  return {
    range: toRange(scene.range),
    renderOptions: { after: { contentText, color, margin: '0 1em 0 2em' } },
  };
}

/** A thread that is still wanted is kept, so that one that a person opened does not fold at every letter. */
function showThreads(
  controller: vscode.CommentController,
  threads: Map<string, vscode.CommentThread>,
  scenes: readonly SceneTasks[],
): void {
  const wanted = new Map(scenes.map((each) => [`${each.scene.uri} ${each.scene.ordinal}`, each]));
  for (const [key, thread] of threads) {
    if (wanted.has(key)) continue;
    thread.dispose();
    threads.delete(key);
  }
  for (const [key, { scene, tasks }] of wanted) {
    const range = toRange(scene.range);
    const thread = threads.get(key) ?? newThread(controller, vscode.Uri.parse(scene.uri), range);
    threads.set(key, thread);
    thread.range = range;
    thread.label = countNotes(tasks.length, localizer);
    thread.comments = tasks.map(commentOf);
  }
}

function newThread(
  controller: vscode.CommentController,
  uri: vscode.Uri,
  range: vscode.Range,
): vscode.CommentThread {
  const thread = controller.createCommentThread(uri, range, []);
  thread.canReply = false;
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  return thread;
}

function commentOf({ text, sources, kind, priority }: TaskItem): vscode.Comment {
  const names = [...new Set(sources.flatMap(({ author }) => author ?? []))];
  return {
    // A plain text: whatever marks or links stand in a note are shown as they are.
    body: text,
    mode: vscode.CommentMode.Preview,
    author: { name: names.length > 0 ? names.join(', ') : vscode.l10n.t('Nobody named') },
    label: [...(priority === 'must' ? [vscode.l10n.t('must')] : []), kindName(kind, localizer)].join(' · '),
  };
}
