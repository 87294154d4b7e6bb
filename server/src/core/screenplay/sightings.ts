import type { Range } from '../text/range';
import type { Segment } from './chunkFacts';
import { ageBehind } from './introduction';
import type { NamedRange, Screenplay } from './model';
import type { Names } from './names';
import { workingsOf } from './resolve';
import { shiftNamed } from './shifted';
import type { Capitals } from './words';

/** Where action names a person for sure, and how: what a reader learns of them by being shown. */
export interface Sighting extends Range {
  readonly key: string;
  readonly capitals: Capitals;
  /** Told right behind the name. */
  readonly age?: NamedRange;
  readonly possessive: boolean;
}

export interface PlacedSighting extends Sighting {
  /** Ordinal; 0 before the first heading. */
  readonly scene: number;
}

/** By the person's key, each list in order of the script; whom action never names is not in it. */
export function sightings(screenplay: Screenplay): ReadonlyMap<string, readonly PlacedSighting[]> {
  const known = last.get(screenplay);
  if (known) return known;
  const found = gather(screenplay);
  last.set(screenplay, found);
  return found;
}

const last = new WeakMap<Screenplay, ReadonlyMap<string, readonly PlacedSighting[]>>();

function gather(screenplay: Screenplay): ReadonlyMap<string, readonly PlacedSighting[]> {
  const { segments, names } = workingsOf(screenplay);
  const all = new Map<string, PlacedSighting[]>();
  for (const { segment, offset, scene } of segments) {
    for (const each of sightingsIn(segment, names)) {
      const list = all.get(each.key);
      const placed = place(each, offset, scene);
      if (list) list.push(placed);
      else all.set(each.key, [placed]);
    }
  }
  return all;
}

function place(
  { key, start, end, capitals, age, possessive }: Sighting,
  by: number,
  scene: number,
): PlacedSighting {
  const range = { start: start + by, end: end + by };
  return { ...range, key, capitals, possessive, scene, ...(age && { age: shiftNamed(age, by) }) };
}

/** Counted from the start of the segment's chunk. */
function sightingsIn(segment: Segment, names: Names): readonly Sighting[] {
  const { memory, chunk } = segment;
  if (memory.sightings?.names === names) return memory.sightings.found;
  const found = names
    .mentions(segment)
    .filter(({ area, certain }) => certain && area === 'action')
    .map(({ key, start, end, capitals, possessive }): Sighting => {
      const age = possessive ? undefined : ageBehind(chunk, { start, end });
      return { key, start, end, capitals, possessive, ...(age && { age }) };
    });
  memory.sightings = { names, found };
  return found;
}
