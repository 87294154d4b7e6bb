import * as vscode from 'vscode';
import type { Place } from '../../../server/src/protocol/requests';
import type { TaskItem } from '../../../server/src/protocol/revisionMap';
import { showPassage, toRange } from '../passage';
import { hasLines } from '../revisionMap/sourceLink';
import { concernedScenes, firstPlace, sourcePlace } from '../revisionMap/tasks';
import { chosenTask } from './chosenTask';
import type { Command } from './command';

/** Shows beside the script what a note rests on: where it was said, and the lines that it was placed by. */
export const explainTask: Command = {
  id: 'closedSet.explainTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    if (task === undefined) return;
    const { document } = workbench.script;
    const place = firstPlace(task);
    const isHere = argument === undefined || place === undefined;
    const shown = isHere
      ? document && (await vscode.window.showTextDocument(document))
      : await showPassage(vscode.Uri.parse(place.uri), toRange(place.range));
    if (shown === undefined) return;
    const none = vscode.l10n.t(
      'No line of a text file shows this note. Its source opens from the Revision Map.',
    );
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      ...[shown.document.uri, shown.selection.active, quotedLines(task), 'peek', none],
    );
  },
};

function quotedLines(task: TaskItem): readonly vscode.Location[] {
  const said = task.sources.filter(({ uri }) => hasLines(uri)).map(sourcePlace);
  const shown = concernedScenes(task).flatMap((scene): readonly Place[] =>
    scene.evidence.length > 0 ? scene.evidence : [scene],
  );
  return [...said, ...shown].map(
    ({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), toRange(range)),
  );
}
