import type {
  RevisionMapResult,
  TaskItem,
  TaskSceneItem,
  TaskSourceItem,
} from '../../server/src/protocol/revisionMap';

/** Notes as the server would answer them, for tests of what shows them. */
const script = 'file:///show/pilot.fountain';

const lineAt = (line: number) => ({
  uri: script,
  range: { start: { line, character: 0 }, end: { line, character: 9 } },
});

/** A scene of the pilot: the second starts at line 20, the third at line 30; `lines` show the note. */
export function taskScene(ordinal: number, score: number, lines: readonly number[] = []): TaskSceneItem {
  return {
    ...lineAt(ordinal * 10),
    ordinal,
    sceneNumber: String(ordinal),
    heading: `INT. ROOM ${ordinal} - DAY`,
    score,
    evidence: lines.map((line) => ({ ...lineAt(line), quote: `line ${line}`, why: 'event' })),
  };
}

export function taskSource(author: string | undefined, quote: string, line = 1): TaskSourceItem {
  return { uri: 'file:///show/notes/call.md', line, quote, ...(author === undefined ? {} : { author }) };
}

export function taskItem(id: string, more: Partial<TaskItem> = {}): TaskItem {
  return {
    ...{ id, text: `Ask ${id}`, kind: 'cut', priority: 'should', status: 'open', line: 1 },
    ...{ sources: [taskSource('Producer', `said ${id}`)], scenes: [], contradicts: [], duplicates: [] },
    ...more,
  };
}

export function mapOf(tasks: readonly TaskItem[], more: Partial<RevisionMapResult> = {}): RevisionMapResult {
  return { mapUri: 'file:///show/notes/pilot-revision-map.md', exists: true, tasks, problems: [], ...more };
}
