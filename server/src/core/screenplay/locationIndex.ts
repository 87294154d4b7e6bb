import { type Range, shift } from '../text/range';
import type { IndexedSegment } from './characterIndex';
import { locationKey } from './locationKey';
import type { Location, ShowFile } from './model';

/**
 * The cross-scene index of places: which headings are at each. What a place is asked for is read from those when it is
 * asked.
 */
export function indexLocations(
  segments: readonly IndexedSegment[],
  showFile: ShowFile,
): ReadonlyMap<string, Location> {
  const aliases = locationAliases(showFile);
  const declared = new Map(showFile.locations.map((each) => [locationKey(each.name), each]));
  const all = new Map<string, IndexedLocation>();
  for (const placed of segments) {
    const written = placed.segment.locationKey;
    if (written === undefined) continue;
    const key = aliases.get(written) ?? written;
    const known = all.get(key);
    const entity = known ? undefined : declared.get(key);
    if (known) known.add(placed);
    else all.set(key, new IndexedLocation(key, entity && [entity.name, ...entity.aliases], placed));
  }
  return all;
}

/** Canonical keys by the keys of the show file's names and aliases; the first declaration of a name wins. */
export function locationAliases(showFile: ShowFile): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const { name } of showFile.locations) table.set(locationKey(name), locationKey(name));
  for (const { name, aliases } of showFile.locations) {
    for (const alias of aliases) {
      const key = locationKey(alias);
      if (!table.has(key)) table.set(key, locationKey(name));
    }
  }
  return table;
}

/** Each member is worked out when it is read, since there is an index for every letter typed. */
class IndexedLocation implements Location {
  /** With a heading each. */
  readonly #segments: IndexedSegment[];
  readonly #declared: readonly string[] | undefined;

  constructor(
    readonly key: string,
    declared: readonly string[] | undefined,
    segment: IndexedSegment,
  ) {
    this.#declared = declared;
    this.#segments = [segment];
  }

  add(segment: IndexedSegment): void {
    this.#segments.push(segment);
  }

  get name(): string {
    const own = this.#segments.find(({ segment }) => segment.locationKey === this.key);
    return own?.segment.heading?.location?.text ?? this.#declared?.[0] ?? this.key;
  }

  get aliases(): readonly string[] {
    const aliases = new Set(this.#declared);
    for (const { segment } of this.#segments) {
      const written = segment.heading?.location?.text;
      if (written !== undefined) aliases.add(written);
    }
    aliases.delete(this.name);
    return [...aliases];
  }

  get declared(): boolean {
    return this.#declared !== undefined;
  }

  get subLocations(): readonly string[] {
    const parts = this.#segments.flatMap(({ segment }) => segment.heading?.subLocations ?? []);
    return [...new Set(parts.map(({ text }) => text))];
  }

  get scenes(): readonly number[] {
    return this.#segments.map(({ scene }) => scene);
  }

  get ranges(): readonly Range[] {
    return this.#segments.flatMap(({ segment, offset }) => {
      const range = segment.heading?.location?.range;
      return range ? [shift(range, offset)] : [];
    });
  }
}
