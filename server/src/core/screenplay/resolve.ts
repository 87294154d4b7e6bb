import type { ScriptTree } from '../syntax/tree';
import { shift } from '../text/range';
import { type IndexedSegment, indexCharacters } from './characterIndex';
import { segmentsOf } from './chunkFacts';
import { indexLocations } from './locationIndex';
import type { Include, Scene, Screenplay, ScriptCounts, ScriptSection, ShowFile, TitlePage } from './model';
import { gatherNames, type Names } from './names';
import { countsOf, notesOf, synopsesOf, tagsOf } from './placed';
import { ResolvedScene, type SceneContext } from './scene';

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
  /** The latest names that were really gathered, for the next screenplay to start from. */
  readonly latestNames: () => Names | undefined;
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
  // The names alone: holding on to `previous` would keep every draft of a long session in memory.
  const before = previous && hidden.get(previous)?.latestNames();
  let latest = before;
  const segments = lazy(() => placeSegments(tree));
  const names = lazy(() => {
    const all = segments().map(({ segment }) => segment);
    latest = gatherNames(all, showFile, before);
    return latest;
  });
  const screenplay = assemble(tree, showFile, segments, names);
  hidden.set(screenplay, { segments, names, latestNames: () => latest });
  return screenplay;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Every segment in order, with the ordinal of the scene that holds it; a section ends a scene. */
function placeSegments(tree: ScriptTree): readonly IndexedSegment[] {
  const placed: IndexedSegment[] = [];
  let offset = 0;
  let count = 0;
  let scene = 0;
  for (const chunk of tree.chunks) {
    for (const segment of segmentsOf(chunk, tree.options.language)) {
      if (segment.heading) scene = ++count;
      else if (segment.section) scene = 0;
      placed.push({ segment, offset, scene });
    }
    offset += chunk.text.length;
  }
  return placed;
}

function assemble(
  tree: ScriptTree,
  showFile: ShowFile,
  segments: () => readonly IndexedSegment[],
  names: () => Names,
): Screenplay {
  const index = lazy(() => indexCharacters(segments(), names()));
  const context: SceneContext = {
    names,
    introductionsIn: (ordinal) => index().introductions.get(ordinal) ?? [],
  };
  const scenes = lazy(() => makeScenes(segments(), context));
  const locations = lazy(() => indexLocations(segments(), showFile));
  const titlePage = lazy(() => titlePageOf(segments()));
  const sections = lazy(() => sectionsOf(segments(), tree.length));
  const notes = lazy(() => segments().flatMap((each) => notesOf(each, inScene(each))));
  const tags = lazy(() => segments().flatMap((each) => tagsOf(each, inScene(each))));
  const includes = lazy(() => segments().flatMap(includesOf));
  const counts = lazy(
    (): ScriptCounts => ({
      ...countsOf(segments()),
      scenes: scenes().length,
      characters: index().characters.size,
      locations: locations().size,
      notes: notes().length,
    }),
  );
  return {
    tree,
    showFile,
    get titlePage() {
      return titlePage();
    },
    get sections() {
      return sections();
    },
    get scenes() {
      return scenes();
    },
    get characters() {
      return index().characters;
    },
    get locations() {
      return locations();
    },
    get notes() {
      return notes();
    },
    get tags() {
      return tags();
    },
    get includes() {
      return includes();
    },
    get counts() {
      return counts();
    },
    sceneAt: (offset) => findScene(scenes(), offset),
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

/** Sections with their extents, and the synopses that stand before a section's first scene. */
function sectionsOf(segments: readonly IndexedSegment[], length: number): readonly ScriptSection[] {
  const opened: { at: number; start: number; depth: number }[] = [];
  segments.forEach(({ segment, offset }, at) => {
    if (segment.section) opened.push({ at, start: segment.start + offset, depth: segment.section.depth });
  });
  const ends = sectionEnds(opened.map(({ depth }) => depth));
  return opened.flatMap(({ at, start }, i) => {
    const own = ownSegments(segments, at);
    const section = own[0]?.segment.section;
    if (!section) return [];
    const extent = { start, end: opened[ends[i] ?? -1]?.start ?? length };
    const range = shift(section.range, own[0]?.offset ?? 0);
    return [{ ...section, range, extent, synopses: own.flatMap(synopsesOf) }];
  });
}

/** For each section the index of the next one of the same or a lesser depth; where none is, one past the last. */
function sectionEnds(depths: readonly number[]): readonly number[] {
  const ends = depths.map(() => depths.length);
  const open: number[] = [];
  depths.forEach((depth, i) => {
    while (open.length > 0 && (depths[open.at(-1) ?? 0] ?? 0) >= depth) ends[open.pop() ?? 0] = i;
    open.push(i);
  });
  return ends;
}

/** The segment at `at` and those that go on with it. */
function ownSegments(segments: readonly IndexedSegment[], at: number): readonly IndexedSegment[] {
  const own = segments.slice(at, at + 1);
  for (let i = at + 1; i < segments.length; i++) {
    const next = segments[i];
    if (!next || next.segment.heading || next.segment.section) break;
    own.push(next);
  }
  return own;
}
