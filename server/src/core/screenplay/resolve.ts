import type { ScriptTree } from '../syntax/tree';
import { shift } from '../text/range';
import { type IndexedSegment, indexCharacters } from './characterIndex';
import { segmentsOf } from './chunkFacts';
import { lazy, lazyObject } from './lazy';
import { indexLocations } from './locationIndex';
import type { Include, Scene, SceneCounts, Screenplay, ScriptCounts, ShowFile, TitlePage } from './model';
import { gatherNames, type Names } from './names';
import { countsOf, notesOf, tagsOf } from './placed';
import { ResolvedScene, type SceneContext } from './scene';
import { sectionsOf } from './sections';

/** A show that shares nothing. */
export const emptyShow: ShowFile = Object.freeze({ episodes: [], characters: [], locations: [] });

/** What the look-ups of this folder need of a screenplay besides its face. */
export interface Workings {
  readonly segments: readonly IndexedSegment[];
  readonly names: Names;
}

interface HiddenWorkings {
  readonly segments: () => readonly IndexedSegment[];
  readonly names: () => Names;
  /** The latest that was really worked out, for the next screenplay to start from. */
  readonly latest: () => Partial<Workings>;
}

const hidden = new WeakMap<Screenplay, HiddenWorkings>();

/** @throws Error for a screenplay that `resolve` did not make */
export function workingsOf(screenplay: Screenplay): Workings {
  const found = hidden.get(screenplay);
  if (!found) throw new Error('Only a screenplay made by resolve() can be looked into.');
  return { segments: found.segments(), names: found.names() };
}

/**
 * What a script means. Costs next to nothing by itself: facts come from the chunks, which keep theirs from one tree
 * to the next, and the indexes across scenes are made when first read.
 *
 * @param previous the screenplay before an edit: names that stayed the same are not searched for again
 */
export function resolve(tree: ScriptTree, showFile: ShowFile = emptyShow, previous?: Screenplay): Screenplay {
  // Not `previous` itself: holding on to it would keep every draft of a long session in memory.
  const isSameLanguage = previous?.tree.options.language === tree.options.language;
  const before = previous && isSameLanguage ? hidden.get(previous)?.latest() : undefined;
  let latest = before ?? {};
  const segments = lazy(() => {
    const placed = placeSegments(tree, before?.segments);
    latest = { ...latest, segments: placed };
    return placed;
  });
  const names = lazy(() => {
    const all = segments().map(({ segment }) => segment);
    const gathered = gatherNames(all, showFile, before?.names);
    latest = { ...latest, names: gathered };
    return gathered;
  });
  const screenplay = assemble(tree, showFile, segments, names);
  hidden.set(screenplay, { segments, names, latest: () => latest });
  return screenplay;
}

/** Every segment in order, with the ordinal of the scene that holds it; a section ends a scene. */
function placeSegments(tree: ScriptTree, before: readonly IndexedSegment[] = []): readonly IndexedSegment[] {
  const { language } = tree.options;
  const same = countSame(tree, before);
  const placed = before.slice(0, same.segments);
  let offset = same.length;
  let count = placed.findLast((each) => each.scene > 0)?.scene ?? 0;
  let scene = placed.at(-1)?.scene ?? 0;
  for (const chunk of tree.chunks.slice(same.chunks)) {
    for (const segment of segmentsOf(chunk, language)) {
      if (segment.heading) scene = ++count;
      else if (segment.section) scene = 0;
      placed.push({ segment, offset, scene });
    }
    offset += chunk.text.length;
  }
  return placed;
}

/** How much of the front an edit left as it was: the very same chunks. */
function countSame(tree: ScriptTree, before: readonly IndexedSegment[]) {
  let segments = 0;
  let chunks = 0;
  let length = 0;
  for (const chunk of tree.chunks) {
    if (before[segments]?.segment.chunk !== chunk) break;
    segments++;
    while (before[segments]?.segment.chunk === chunk && before[segments]?.segment.start !== 0) segments++;
    length += chunk.text.length;
    chunks++;
  }
  return { segments, chunks, length };
}

function assemble(
  tree: ScriptTree,
  showFile: ShowFile,
  segments: () => readonly IndexedSegment[],
  names: () => Names,
): Screenplay {
  const index = lazy(() => indexCharacters(segments(), names()));
  const noted = lazy(() => segments().filter(({ segment }) => segment.notes.length > 0));
  const context: SceneContext = {
    names,
    introductionsIn: (ordinal) => index().introductions.get(ordinal) ?? [],
  };
  const screenplay: Screenplay = lazyObject<Screenplay>({
    tree: () => tree,
    showFile: () => showFile,
    titlePage: () => titlePageOf(segments()),
    sections: () => sectionsOf(segments(), tree.length),
    scenes: () => makeScenes(segments(), context),
    characters: () => index().characters,
    locations: () => indexLocations(segments(), showFile),
    notes: () => noted().flatMap((each) => notesOf(each, inScene(each))),
    tags: () => noted().flatMap((each) => tagsOf(each, inScene(each))),
    includes: () => segments().flatMap(includesOf),
    counts: () => countScript(screenplay, countsOf(segments())),
    sceneAt: () => (offset) => findScene(screenplay.scenes, offset),
  });
  return screenplay;
}

function countScript(
  { scenes, characters, locations, notes }: Screenplay,
  counts: SceneCounts,
): ScriptCounts {
  return {
    ...counts,
    scenes: scenes.length,
    characters: characters.size,
    locations: locations.size,
    notes: notes.length,
  };
}

/** Ordinal 0 stands for no scene. */
function inScene({ scene }: IndexedSegment): number | undefined {
  return scene > 0 ? scene : undefined;
}

function makeScenes(segments: readonly IndexedSegment[], context: SceneContext): readonly Scene[] {
  const scenes: Scene[] = [];
  let parts: IndexedSegment[] = [];
  for (const placed of segments) {
    if (placed.segment.heading) {
      parts = [];
      scenes.push(new ResolvedScene(placed.scene, parts, context));
    }
    if (placed.scene > 0) parts.push(placed);
  }
  return scenes;
}

function findScene(scenes: readonly Scene[], offset: number): Scene | undefined {
  let low = 0;
  let high = scenes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((scenes[middle]?.extent.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = scenes[low];
  return found && found.extent.start <= offset && offset <= found.extent.end ? found : undefined;
}

function titlePageOf(segments: readonly IndexedSegment[]): TitlePage {
  return {
    entries: segments.flatMap(({ segment, offset }) =>
      segment.titleEntries.map((entry) => ({ ...entry, range: shift(entry.range, offset) })),
    ),
  };
}

function includesOf({ segment, offset }: IndexedSegment): readonly Include[] {
  return segment.includes.map(({ text, range }) => ({ path: text, range: shift(range, offset) }));
}
