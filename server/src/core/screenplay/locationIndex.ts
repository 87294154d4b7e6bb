import { type Range, shift } from '../text/range';
import type { IndexedSegment } from './characterIndex';
import { locationKey } from './locationKey';
import type { Location, ShowFile } from './model';

/**
 * The cross-scene index of places, gathered from the location part of every heading.
 */
export function indexLocations(
  segments: readonly IndexedSegment[],
  showFile: ShowFile,
): ReadonlyMap<string, Location> {
  const aliases = locationAliases(showFile);
  const declared = new Map(showFile.locations.map((each) => [locationKey(each.name), each]));
  const all = new Map<string, Gathering>();
  for (const { segment, offset, scene } of segments) {
    const { heading, locationKey: written } = segment;
    if (!heading?.location || written === undefined) continue;
    const each = entry(all, aliases.get(written) ?? written);
    each.names.add(heading.location.text);
    each.scenes.push(scene);
    each.ranges.push(shift(heading.location.range, offset));
    for (const part of heading.subLocations) each.subLocations.add(part.text);
  }
  return new Map(
    [...all].map(([key, each]) => {
      const entity = declared.get(key);
      return [key, finish(key, each, entity && [entity.name, ...entity.aliases])];
    }),
  );
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

interface Gathering {
  readonly names: Set<string>;
  readonly subLocations: Set<string>;
  readonly scenes: number[];
  readonly ranges: Range[];
}

function entry(all: Map<string, Gathering>, key: string): Gathering {
  const known = all.get(key);
  if (known) return known;
  const made = { names: new Set<string>(), subLocations: new Set<string>(), scenes: [], ranges: [] };
  all.set(key, made);
  return made;
}

function finish(key: string, each: Gathering, declared: readonly string[] | undefined): Location {
  const name = [...each.names].find((written) => locationKey(written) === key) ?? declared?.[0] ?? key;
  const aliases = new Set([...(declared ?? []), ...each.names]);
  aliases.delete(name);
  return {
    key,
    name,
    aliases: [...aliases],
    declared: declared !== undefined,
    subLocations: [...each.subLocations],
    scenes: each.scenes,
    ranges: each.ranges,
  };
}
