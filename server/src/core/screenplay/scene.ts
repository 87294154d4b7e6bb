import type { Range } from '../text/range';
import { mergeAppearances } from './appearances';
import type {
  Appearance,
  Introduction,
  Note,
  NoteTag,
  Scene,
  SceneCounts,
  SceneHeadingParts,
  Speech,
  Synopsis,
} from './model';
import type { Names } from './names';
import type { PlacedSegment } from './placed';
import * as placed from './placed';

/** What a scene asks of the script around it. */
export interface SceneContext {
  readonly names: () => Names;
  readonly introductionsIn: (ordinal: number) => readonly Introduction[];
}

/**
 * A scene, each part worked out when first read: a script of a hundred thousand scenes must not pay for those that
 * nobody looks at. A class for its getters, which cost nothing until then.
 */
export class ResolvedScene implements Scene {
  readonly #parts: readonly PlacedSegment[];
  readonly #context: SceneContext;
  #heading?: SceneHeadingParts;
  #hash?: string;
  #speeches?: readonly Speech[];
  #appearances?: readonly Appearance[];
  #notes?: readonly Note[];
  #tags?: readonly NoteTag[];
  #counts?: SceneCounts;

  /** @param parts the segment with the heading and those that go on with it */
  constructor(
    readonly ordinal: number,
    parts: readonly PlacedSegment[],
    context: SceneContext,
  ) {
    this.#parts = parts;
    this.#context = context;
  }

  get heading(): SceneHeadingParts {
    this.#heading ??= placed.headingOf(this.#parts);
    return this.#heading;
  }

  get extent(): Range {
    return placed.extentOf(this.#parts);
  }

  get hash(): string {
    this.#hash ??= placed.hashOf(this.#parts);
    return this.#hash;
  }

  get synopses(): readonly Synopsis[] {
    return this.#parts.flatMap(placed.synopsesOf);
  }

  get speeches(): readonly Speech[] {
    const names = this.#context.names();
    this.#speeches ??= this.#parts.flatMap((part) => placed.speechesOf(part, names));
    return this.#speeches;
  }

  get appearances(): readonly Appearance[] {
    this.#appearances ??= mergeAppearances(this.#parts, this.#context.names());
    return this.#appearances;
  }

  get introductions(): readonly Introduction[] {
    return this.#context.introductionsIn(this.ordinal);
  }

  get notes(): readonly Note[] {
    this.#notes ??= this.#parts.flatMap((part) => placed.notesOf(part, this.ordinal));
    return this.#notes;
  }

  get tags(): readonly NoteTag[] {
    this.#tags ??= this.#parts.flatMap((part) => placed.tagsOf(part, this.ordinal));
    return this.#tags;
  }

  get counts(): SceneCounts {
    this.#counts ??= placed.countsOf(this.#parts);
    return this.#counts;
  }
}
