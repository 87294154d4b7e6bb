import type { ScriptTree } from '../syntax/tree';
import { shift } from '../text/range';
import { type IndexedSegment, indexCharacters, indexIntroductions } from './characterIndex';
import { segmentsOf } from './chunkFacts';
import type { FactNote } from './factNote';
import { lazy } from './lazy';
import { indexLocations } from './locationIndex';
import type {
  Character,
  Include,
  Location,
  Note,
  NoteTag,
  Scene,
  SceneCounts,
  Screenplay,
  ScriptCounts,
  ScriptDay,
  ScriptSection,
  ShowFile,
  TitlePage,
} from './model';
import { gatherNames, type Names } from './names';
import { countsOf, factNotesOf, notesOf, tagsOf } from './placed';
import { ResolvedScene, type SceneContext } from './scene';
import { inferScriptDays } from './scriptDays';
import { sectionsOf } from './sections';

/** A show that shares nothing. */
export const emptyShow: ShowFile = Object.freeze({
  episodes: [],
  characters: [],
  locations: [],
  houseStyle: {},
  rules: {},
  dismissed: {},
});

/** What the look-ups of this folder need of a screenplay besides its face. */
export interface Workings {
  readonly segments: readonly IndexedSegment[];
  readonly names: Names;
  /** Of look-ups made with `perScreenplay`. */
  readonly memory: { [slot: symbol]: unknown };
}

/** @throws Error for a screenplay that `resolve` did not make */
export function workingsOf(screenplay: Screenplay): Workings {
  if (screenplay instanceof ResolvedScreenplay) return screenplay;
  throw new Error('Only a screenplay made by resolve() can be looked into.');
}

/**
 * What a script means. Costs next to nothing by itself: facts come from the chunks, which keep theirs from one tree
 * to the next, and the indexes across scenes are made when first read.
 *
 * @param previous the screenplay before an edit: names that stayed the same are not searched for again
 */
export function resolve(tree: ScriptTree, showFile: ShowFile = emptyShow, previous?: Screenplay): Screenplay {
  const isSameLanguage = previous?.tree.options.language === tree.options.language;
  const before = isSameLanguage && previous instanceof ResolvedScreenplay ? previous.latest : {};
  return new ResolvedScreenplay(tree, showFile, before);
}

/**
 * A class for its getters: an object with getters of its own costs the engine a shape each, which keeps whole drafts
 * alive until a full collection.
 */
class ResolvedScreenplay implements Screenplay, Workings {
  /** The latest that was really worked out, for the next screenplay to start from; never a screenplay itself. */
  latest: Partial<Pick<Workings, 'segments' | 'names'>>;
  readonly memory: Workings['memory'] = {};
  readonly #segments = lazy(() => placeSegments(this.tree, this.latest.segments));
  readonly #names = lazy(() => {
    const all = this.segments.map(({ segment }) => segment);
    return gatherNames(all, this.showFile, this.latest.names);
  });
  readonly #characters = lazy(() => indexCharacters(this.segments, this.names));
  readonly #introductions = lazy(() => indexIntroductions(this.characters));
  readonly #scenes = lazy(() => makeScenes(this.segments, this.#context()));
  readonly #locations = lazy(() => indexLocations(this.segments, this.showFile));
  readonly #noted = lazy(() => this.segments.filter(({ segment }) => segment.notes.length > 0));
  readonly #notes = lazy(() => this.#noted().flatMap((each) => notesOf(each, inScene(each))));
  readonly #tags = lazy(() => this.#noted().flatMap((each) => tagsOf(each, inScene(each))));
  readonly #factNotes = lazy(() => this.#noted().flatMap((each) => factNotesOf(each, inScene(each))));
  readonly #titlePage = lazy(() => titlePageOf(this.segments));
  readonly #sections = lazy(() => sectionsOf(this.segments, this.tree.length));
  readonly #includes = lazy(() => this.segments.flatMap(includesOf));
  readonly #scriptDays = lazy(() => inferScriptDays(this.segments));
  readonly #counts = lazy(() => countScript(this, countsOf(this.segments)));

  constructor(
    readonly tree: ScriptTree,
    readonly showFile: ShowFile,
    before: Partial<Pick<Workings, 'segments' | 'names'>>,
  ) {
    this.latest = before;
  }

  get segments(): readonly IndexedSegment[] {
    const segments = this.#segments();
    if (this.latest.segments !== segments) this.latest = { ...this.latest, segments };
    return segments;
  }

  get names(): Names {
    const names = this.#names();
    if (this.latest.names !== names) this.latest = { ...this.latest, names };
    return names;
  }

  get titlePage(): TitlePage {
    return this.#titlePage();
  }

  get sections(): readonly ScriptSection[] {
    return this.#sections();
  }

  get scenes(): readonly Scene[] {
    return this.#scenes();
  }

  get characters(): ReadonlyMap<string, Character> {
    return this.#characters();
  }

  get locations(): ReadonlyMap<string, Location> {
    return this.#locations();
  }

  get notes(): readonly Note[] {
    return this.#notes();
  }

  get tags(): readonly NoteTag[] {
    return this.#tags();
  }

  get factNotes(): readonly FactNote[] {
    return this.#factNotes();
  }

  get includes(): readonly Include[] {
    return this.#includes();
  }

  get counts(): ScriptCounts {
    return this.#counts();
  }

  get scriptDays(): readonly ScriptDay[] {
    return this.#scriptDays();
  }

  sceneAt(offset: number): Scene | undefined {
    return findScene(this.scenes, offset);
  }

  #context(): SceneContext {
    return {
      names: () => this.names,
      introductionsIn: (ordinal) => this.#introductions().get(ordinal) ?? [],
    };
  }
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
      parts = [placed]; // One, as a rule: a list that grows has room for many.
      scenes.push(new ResolvedScene(placed.scene, parts, context));
    } else if (placed.scene > 0) parts.push(placed);
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
    entries: segments
      .filter(({ segment }) => segment.titleEntries.length > 0)
      .flatMap(({ segment, offset }) =>
        segment.titleEntries.map((entry) => ({ ...entry, range: shift(entry.range, offset) })),
      ),
  };
}

function includesOf({ segment, offset }: IndexedSegment): readonly Include[] {
  return segment.includes.map(({ text, range }) => ({ path: text, range: shift(range, offset) }));
}
