import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';
import type { Segment } from './chunkFacts';
import { exitVerb } from './exits';
import { ageBehind } from './introduction';
import type { Mention } from './mentions';
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
  /** `walks out`: the sentence tells that the person goes. */
  readonly exit?: string;
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

function place(found: Sighting, by: number, scene: number): PlacedSighting {
  const range = { start: found.start + by, end: found.end + by };
  return { ...found, ...range, scene, ...(found.age && { age: shiftNamed(found.age, by) }) };
}

/** Counted from the start of the segment's chunk. */
function sightingsIn(segment: Segment, names: Names): readonly Sighting[] {
  const { memory, chunk } = segment;
  if (memory.sightings?.names === names) return memory.sightings.found;
  const found = names
    .mentions(segment)
    .filter(({ area, certain }) => certain && area === 'action')
    .map((mention) => readSighting(chunk, mention));
  memory.sightings = { names, found };
  return found;
}

function readSighting(chunk: Chunk, { key, start, end, capitals, possessive }: Mention): Sighting {
  const age = possessive ? undefined : ageBehind(chunk, { start, end });
  const exit = possessive ? undefined : exitVerb(chunk.text, end);
  return { key, start, end, capitals, possessive, ...(age && { age }), ...(exit && { exit }) };
}
