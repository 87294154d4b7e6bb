import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';
import type { Segment } from './chunkFacts';
import { exitVerb } from './exits';
import { ageBehind } from './introduction';
import type { Mention } from './mentions';
import type { NamedRange, Screenplay } from './model';
import type { Names } from './names';
import { perScreenplay } from './perScreenplay';
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

/** What a segment shows of one person, counted from the start of its chunk; kept at the segment. */
export interface SeenInSegment {
  readonly key: string;
  /** In order, never empty. */
  readonly all: readonly Sighting[];
  /** How many of them are in capitals. */
  readonly capitals: number;
  readonly isAged: boolean;
  readonly isLeaving: boolean;
}

/** The same with its place; the sightings themselves are placed only where somebody looks at them. */
export interface SeenGroup {
  readonly seen: SeenInSegment;
  readonly offset: number;
  readonly scene: number;
}

/** By the person's key, each list in order of the script and never empty; whom action never names is not in it. */
export const sightings = perScreenplay(gather);

function gather(screenplay: Screenplay): ReadonlyMap<string, readonly SeenGroup[]> {
  const { segments, names } = workingsOf(screenplay);
  const all = new Map<string, SeenGroup[]>();
  for (const { segment, offset, scene } of segments) {
    for (const seen of seenIn(segment, names)) {
      const list = all.get(seen.key);
      if (list) list.push({ seen, offset, scene });
      else all.set(seen.key, [{ seen, offset, scene }]);
    }
  }
  return all;
}

/** Counted from the start of the file, in order. */
export function placedSightings(groups: readonly SeenGroup[]): readonly PlacedSighting[] {
  return groups.flatMap((group) => group.seen.all.map((each) => place(each, group)));
}

/** The first sighting that fits, counted from the start of the file. */
export function firstSighting(
  groups: readonly SeenGroup[],
  fits: (sighting: Sighting) => boolean = () => true,
): PlacedSighting | undefined {
  for (const group of groups) {
    const found = group.seen.all.find(fits);
    if (found) return place(found, group);
  }
  return undefined;
}

function place(found: Sighting, { offset, scene }: SeenGroup): PlacedSighting {
  const range = { start: found.start + offset, end: found.end + offset };
  return { ...found, ...range, scene, ...(found.age && { age: shiftNamed(found.age, offset) }) };
}

function seenIn(segment: Segment, names: Names): readonly SeenInSegment[] {
  const { memory } = segment;
  if (memory.sightings?.names === names) return memory.sightings.found;
  const found = findSightings(segment, names);
  memory.sightings = { names, found };
  return found;
}

function findSightings(segment: Segment, names: Names): readonly SeenInSegment[] {
  const people = new Map<string, Sighting[]>();
  for (const mention of names.mentions(segment)) {
    if (!mention.certain || mention.area !== 'action') continue;
    const list = people.get(mention.key) ?? [];
    people.set(mention.key, list);
    list.push(readSighting(segment.chunk, mention));
  }
  return [...people].map(([key, all]) => ({
    key,
    all,
    capitals: all.filter(({ capitals }) => capitals === 'all').length,
    isAged: all.some(({ age }) => age),
    isLeaving: all.some(({ exit }) => exit),
  }));
}

function readSighting(chunk: Chunk, { key, start, end, capitals, possessive }: Mention): Sighting {
  const age = possessive ? undefined : ageBehind(chunk, { start, end });
  const exit = possessive ? undefined : exitVerb(chunk.text, end);
  return { key, start, end, capitals, possessive, ...(age && { age }), ...(exit && { exit }) };
}
