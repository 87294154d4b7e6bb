import { readMap } from '../../core/assistant/revisionMap/mapFile';
import type { PlacementSignal, RevisionTask, TaskScene } from '../../core/assistant/revisionMap/model';
import { type Relocated, type SceneFinder, sceneFinder } from '../../core/assistant/revisionMap/relocate';
import type { Scene } from '../../core/screenplay/model';
import type { Range } from '../../core/text/range';
import type { RevisionMapResult, TaskItem, TaskProposal, TaskSceneItem } from '../../protocol/revisionMap';
import type { Localize } from '../localize';
import type { ScriptDocument } from '../script';
import { mapProblemMessage, proposalSentences } from './mapSentences';

/** The map's tasks as a view shows them: what the file says, with the places in the script as it is now. */
export interface MapQuestion {
  readonly mapUri: string;
  /** Undefined where there is no such file. */
  readonly text: string | undefined;
  readonly script: ScriptDocument;
  /** A path that the map names, as a URI. */
  readonly resolve: (path: string) => string;
}

export function revisionMapItems(
  { mapUri, text, script, resolve }: MapQuestion,
  localize: Localize,
): RevisionMapResult {
  if (text === undefined) return { mapUri, exists: false, tasks: [], problems: [] };
  const { map, lines, problems } = readMap(text);
  const finder = sceneFinder(script.screenplay);
  return {
    mapUri,
    exists: true,
    tasks: map.tasks.map((task) =>
      taskItem(task, lines.get(task.id) ?? 1, finder, script, resolve, localize),
    ),
    problems: problems.map((problem) => ({
      line: problem.line,
      message: mapProblemMessage(problem, localize),
    })),
  };
}

function taskItem(
  task: RevisionTask,
  line: number,
  finder: SceneFinder,
  script: ScriptDocument,
  resolve: (path: string) => string,
  localize: Localize,
): TaskItem {
  const { sources, scenes, ...facts } = task;
  const found = scenes.map((scene) => ({ scene, now: finder.find(scene) }));
  const proposal = proposalOf(task, found, script, localize);
  return {
    ...facts,
    line,
    sources: sources.map(({ file, page: _, ...source }) => ({ ...source, uri: resolve(file) })),
    scenes: found.flatMap(({ scene, now }) =>
      now.kind === 'removed' ? [] : [sceneItem(scene, now.scene, script)],
    ),
    ...(proposal && { proposal }),
  };
}

function sceneItem(task: TaskScene, scene: Scene, script: ScriptDocument): TaskSceneItem {
  const { score, modelScore, evidence } = task;
  const { heading, ordinal, extent } = scene;
  return {
    uri: script.uri,
    range: script.toRange(heading.range),
    ordinal,
    ...(heading.sceneNumber && { sceneNumber: heading.sceneNumber.text }),
    heading: heading.text,
    score,
    ...(modelScore !== undefined && { modelScore }),
    evidence: evidence.flatMap(({ quote, why }) => {
      const place = placeOf(quote, extent, script);
      return place ? [{ uri: script.uri, range: script.toRange(place), quote, why }] : [];
    }),
  };
}

/** Where a quote stands in a scene; white space may have changed. */
function placeOf(quote: string, extent: Range, script: ScriptDocument): Range | undefined {
  const words = quote
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const pattern = new RegExp(words.map(escapePattern).join('\\s+'));
  const found = pattern.exec(script.tree.slice(extent));
  if (!found) return undefined;
  const start = extent.start + found.index;
  return { start, end: start + found[0].length };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** From this share of the best scene's score a scene is one that the task is really about. */
const counts = 0.5;

/** An open task may be done where a scene that it is about was written anew or is gone. The writer decides. */
function proposalOf(
  { status, kind, scenes }: RevisionTask,
  found: readonly { readonly scene: TaskScene; readonly now: Relocated }[],
  script: ScriptDocument,
  localize: Localize,
): TaskProposal | undefined {
  if (status === 'done' || status === 'declined') return undefined;
  const best = Math.max(0, ...scenes.map(({ score }) => score));
  const about = found.filter(({ scene }) => scene.score >= best * counts);
  const changed =
    about.find(({ now }) => now.kind === 'changed') ?? about.find(({ now }) => now.kind === 'removed');
  if (!changed) return undefined;
  const { scene, now } = changed;
  if (now.kind === 'same') return undefined;
  const { keep, other } = proposalSentences;
  const isElsewhere = now.kind === 'changed' && stands(scene, now.scene, script);
  const sentence = kind === 'keep' ? keep[now.kind] : isElsewhere ? other.elsewhere : other[now.kind];
  const name = scene.sceneNumber ?? String(scene.ordinal);
  return { kind: now.kind, message: localize(sentence, { scene: name }) };
}

/** What is quoted or happens in the lines that a note is about; names, places and tags stand in other lines too. */
const telling: ReadonlySet<PlacementSignal> = new Set(['quote', 'event']);

/** Whether a scene that was written anew was changed in other lines than those that a note is about. */
function stands({ evidence }: TaskScene, { extent }: Scene, script: ScriptDocument): boolean {
  const lines = evidence.filter(({ why }) => telling.has(why));
  return lines.length > 0 && lines.every(({ quote }) => placeOf(quote, extent, script) !== undefined);
}
