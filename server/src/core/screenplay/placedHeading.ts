import { type Range, shift } from '../text/range';
import type { HeadingExtension, InteriorExterior, NamedRange, SceneHeadingParts, TimeOfDay } from './model';
import { shiftAllNamed, shiftNamed } from './shifted';

/**
 * A heading where it stands in the file. Its parts are moved there when somebody reads them: a letter typed in the
 * first scene moves every heading behind it, and hardly a part of one is looked at.
 */
export class PlacedHeading implements SceneHeadingParts {
  readonly #fact: SceneHeadingParts;
  readonly #by: number;
  #range?: Range;
  #location?: NamedRange;
  #subLocations?: readonly NamedRange[];
  #timeOfDay?: TimeOfDay;
  #extensions?: readonly HeadingExtension[];
  #sceneNumber?: NamedRange;

  /** @param fact counted from a place that is `by` behind the start of the file */
  constructor(fact: SceneHeadingParts, by: number) {
    this.#fact = fact;
    this.#by = by;
  }

  get range(): Range {
    this.#range ??= shift(this.#fact.range, this.#by);
    return this.#range;
  }

  get text(): string {
    return this.#fact.text;
  }

  get interiorExterior(): InteriorExterior | undefined {
    return this.#fact.interiorExterior;
  }

  get prefixRange(): Range | undefined {
    const { prefixRange } = this.#fact;
    return prefixRange && shift(prefixRange, this.#by);
  }

  get location(): NamedRange | undefined {
    const { location } = this.#fact;
    if (location) this.#location ??= shiftNamed(location, this.#by);
    return this.#location;
  }

  get subLocations(): readonly NamedRange[] {
    this.#subLocations ??= shiftAllNamed(this.#fact.subLocations, this.#by);
    return this.#subLocations;
  }

  get timeOfDay(): TimeOfDay | undefined {
    const { timeOfDay } = this.#fact;
    if (timeOfDay) this.#timeOfDay ??= shiftNamed(timeOfDay, this.#by);
    return this.#timeOfDay;
  }

  get extensions(): readonly HeadingExtension[] {
    this.#extensions ??= shiftAllNamed(this.#fact.extensions, this.#by);
    return this.#extensions;
  }

  get sceneNumber(): NamedRange | undefined {
    const { sceneNumber } = this.#fact;
    if (sceneNumber) this.#sceneNumber ??= shiftNamed(sceneNumber, this.#by);
    return this.#sceneNumber;
  }
}
