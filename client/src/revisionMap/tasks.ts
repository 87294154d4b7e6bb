import type { Place } from '../../../server/src/protocol/requests';
import type {
  RevisionMapResult,
  TaskItem,
  TaskSceneItem,
  TaskSourceItem,
} from '../../../server/src/protocol/revisionMap';

/**
 * What views, margin and keys ask of the tasks of a revision map: which are still to do, which scenes they concern, and
 * where in the script they stand. It arranges what the server answered, and knows nothing of the editor.
 */
export interface MapAnswer extends RevisionMapResult {
  /** The script that was asked about. */
  readonly script: string;
}

export interface SceneTasks {
  readonly scene: TaskSceneItem;
  /** At least one; what must be done first. */
  readonly tasks: readonly TaskItem[];
}

export interface TaskStop extends Place {
  /** At least one. */
  readonly tasks: readonly TaskItem[];
}

export function isToDo({ status }: TaskItem): boolean {
  return status === 'open' || status === 'inProgress';
}

export function openMusts(tasks: readonly TaskItem[]): number {
  return tasks.filter((task) => isToDo(task) && task.priority === 'must').length;
}

/** How far a further scene may stay behind the best one, as a fraction of its score, and still be one of the note's. */
const nearlyAsSure = 0.5;

/** The scenes a note is listed at: the best one, and those that are not far from it. The others are candidates only. */
export function concernedScenes({ scenes }: TaskItem): readonly TaskSceneItem[] {
  const best = scenes[0]?.score ?? 0;
  return scenes.filter(({ score }, index) => index === 0 || score >= best * nearlyAsSure);
}

/** What is to be done comes before what is settled; then what must be done; then the order of the map. */
export function byUrgency(tasks: readonly TaskItem[]): readonly TaskItem[] {
  const rank = (task: TaskItem) =>
    (isToDo(task) ? 0 : 10) + ['must', 'should', 'could'].indexOf(task.priority);
  return [...tasks].sort((a, b) => rank(a) - rank(b));
}

/** In the order of the script. */
export function tasksByScene(tasks: readonly TaskItem[]): readonly SceneTasks[] {
  const found = new Map<number, { readonly scene: TaskSceneItem; readonly tasks: TaskItem[] }>();
  for (const task of byUrgency(tasks)) {
    for (const scene of concernedScenes(task)) {
      const known = found.get(scene.ordinal) ?? { scene, tasks: [] };
      known.tasks.push(task);
      found.set(scene.ordinal, known);
    }
  }
  return [...found.values()].sort((a, b) => a.scene.ordinal - b.scene.ordinal);
}

/** Where one stops on the way through what is to do: at the line that shows it best, else at the heading. */
export function taskStops(tasks: readonly TaskItem[]): readonly TaskStop[] {
  const stops = new Map<number, Place & { readonly tasks: TaskItem[] }>();
  for (const task of tasks.filter(isToDo)) {
    for (const scene of concernedScenes(task)) {
      const { uri, range } = shownLine(scene);
      const known = stops.get(range.start.line) ?? { uri, range, tasks: [] };
      known.tasks.push(task);
      stops.set(range.start.line, known);
    }
  }
  return [...stops.values()].sort((a, b) => a.range.start.line - b.range.start.line);
}

/** The line that shows a note best, else the heading of its best scene; undefined where it fits nowhere. */
export function firstPlace({ scenes }: TaskItem): Place | undefined {
  const [scene] = scenes;
  return scene && shownLine(scene);
}

/** What is quoted, where the note itself stands, or what happens is a line to work on. */
const tellingLines = ['quote', 'inScene', 'event'];

/** A number, a person or a place tells of the whole scene, and a tag is not even part of what is read. */
function shownLine({ evidence, ...heading }: TaskSceneItem): Place {
  const line =
    tellingLines.map((kind) => evidence.find(({ why }) => why === kind)).find((found) => found) ??
    evidence.find(({ why }) => why !== 'prop') ??
    evidence[0];
  return line ?? heading;
}

export function sourcePlace({ uri, line }: TaskSourceItem): Place {
  return lineOf(uri, line);
}

/** @param line from 1 */
export function lineOf(uri: string, line: number): Place {
  const start = { line: Math.max(0, line - 1), character: 0 };
  return { uri, range: { start, end: start } };
}

/** Round and round: after the last comes the first. Undefined where there is nothing to do. */
export function nextStop(stops: readonly TaskStop[], line: number, step: 1 | -1): TaskStop | undefined {
  return step === 1
    ? (stops.find(({ range }) => range.start.line > line) ?? stops[0])
    : (stops.findLast(({ range }) => range.start.line < line) ?? stops.at(-1));
}

/** What the caret is at: the notes that this very line shows, else all that concern its scene. */
export function tasksAt(
  tasks: readonly TaskItem[],
  line: number,
  ordinal: number | undefined,
): readonly TaskItem[] {
  const covers = ({ range }: Place) => range.start.line <= line && line <= range.end.line;
  const shown = tasks.filter((task) => concernedScenes(task).some(({ evidence }) => evidence.some(covers)));
  if (shown.length > 0) return byUrgency(shown);
  return byUrgency(tasks.filter((task) => concernedScenes(task).some((scene) => scene.ordinal === ordinal)));
}
