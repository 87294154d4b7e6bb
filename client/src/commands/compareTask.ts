import * as vscode from 'vscode';
import type { CommittedDraft, EarlierDraft } from '../../../server/src/protocol/drafts';
import type { TaskItem } from '../../../server/src/protocol/revisionMap';
import { chosenTask } from './chosenTask';
import type { Command } from './command';
import type { CompareArgument } from './compareDrafts';

/** Shows what has become of a note's scene, in the comparison with the draft that the note was about. */
export const compareTask: Command = {
  id: 'closedSet.compareTask',
  run: async (workbench, argument) => {
    const task = await chosenTask(workbench, argument);
    const { document } = workbench.script;
    if (task === undefined || document === undefined) return;
    const drafts = await workbench.server.earlierDrafts({ uri: document.uri.toString() });
    const earlier = draftOf(task, drafts);
    const sceneLine = task.scenes[0]?.range.start.line;
    const asked: CompareArgument = {
      ...(earlier && { earlier }),
      ...(sceneLine !== undefined && { sceneLine }),
    };
    await vscode.commands.executeCommand('closedSet.compareDrafts', asked);
  },
};

/** What was committed last on the day of the note or before it. A note without a day leaves it to the person. */
function draftOf({ sources }: TaskItem, drafts: readonly CommittedDraft[]): EarlierDraft | undefined {
  const days = sources.flatMap(({ date }) => date ?? []).sort();
  const day = days.at(-1)?.slice(0, 10);
  const draft = day === undefined ? undefined : drafts.find((each) => each.day <= day);
  return draft && { kind: 'revision', revision: draft.revision, label: draft.label };
}
