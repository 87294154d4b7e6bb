import { touches } from '../text/range';
import type { IndexedSegment } from './characterIndex';
import { characterKey } from './characterKey';
import type { Screenplay } from './model';
import type { Names } from './names';
import { workingsOf } from './resolve';

/**
 * Who is likely to speak at a place in the script. An order, not a filter: everyone known is in it. What has been
 * typed so far is the editor's to match; the cue that `offset` stands in counts for nothing.
 */
export interface CueCandidate {
  readonly key: string;
  /** As it is written in the cues. */
  readonly name: string;
  /** Why the name stands where it does, best first. */
  readonly reason: 'answers' | 'inScene' | 'recent' | 'known';
}

/** A name in the text, by a cue or in action. */
interface Sighting {
  readonly key: string;
  readonly scene: number;
  readonly at: number;
  readonly speaks: boolean;
}

/**
 * First the one who spoke before the last speaker of this scene (people answer one another), then who else is in
 * this scene, the latest first and the last speaker behind them, then those of other scenes by how near and how
 * often they speak, then whom only the show file knows.
 */
export function cueCandidates(screenplay: Screenplay, offset: number): readonly CueCandidate[] {
  const scene = screenplay.sceneAt(offset)?.ordinal ?? 0;
  const all = sightings(screenplay, scene, offset);
  const reasons = new Map<string, CueCandidate['reason']>();
  const add = (reason: CueCandidate['reason'], keys: readonly string[]): void => {
    for (const key of keys) if (!reasons.has(key)) reasons.set(key, reason);
  };
  const here = all.filter((each) => each.scene === scene && scene > 0);
  const last = here.findLast((each) => each.speaks && each.at < offset)?.key;
  add('answers', answering(here, offset, last));
  add('inScene', latestFirst(here, offset, last));
  add('recent', nearestFirst(all, scene));
  add('known', declaredKeys(screenplay));
  return [...reasons].map(([key, reason]) => ({ key, name: nameOf(screenplay, key), reason }));
}

/** Cues of the whole script, and whom the action of this scene names. */
function sightings(screenplay: Screenplay, scene: number, offset: number): readonly Sighting[] {
  const { segments, names } = workingsOf(screenplay);
  return segments.flatMap((placed) => [
    ...cuesIn(placed, names, offset),
    ...(placed.scene === scene ? seenIn(placed, names) : []),
  ]);
}

function cuesIn(
  { segment, offset: by, scene }: IndexedSegment,
  names: Names,
  offset: number,
): readonly Sighting[] {
  return segment.speeches
    .filter(({ name }) => !touches(name.range, offset - by))
    .flatMap((speech) =>
      names.speakers(speech).map((key) => ({ key, scene, at: speech.range.start + by, speaks: true })),
    );
}

function seenIn({ segment, offset, scene }: IndexedSegment, names: Names): readonly Sighting[] {
  return names
    .mentions(segment)
    .filter(({ area, certain }) => certain && (area === 'action' || area === 'shot'))
    .map(({ key, start }) => ({ key, scene, at: start + offset, speaks: false }));
}

function answering(here: readonly Sighting[], offset: number, last: string | undefined): readonly string[] {
  const found = here.findLast((each) => each.speaks && each.at < offset && each.key !== last);
  return found ? [found.key] : [];
}

function latestFirst(here: readonly Sighting[], offset: number, last: string | undefined): readonly string[] {
  const before = here.filter(({ at }) => at < offset).sort((a, b) => b.at - a.at);
  const after = here.filter(({ at }) => at >= offset).sort((a, b) => a.at - b.at);
  const keys = [...before, ...after].map(({ key }) => key);
  return [...keys.filter((key) => key !== last), ...(last === undefined ? [] : [last])];
}

/** A speech in the next scene counts half of one here, one ten scenes away an eleventh. */
function nearestFirst(all: readonly Sighting[], scene: number): readonly string[] {
  const weights = new Map<string, number>();
  for (const each of all) {
    const weight = 1 / (1 + Math.abs(each.scene - scene));
    weights.set(each.key, (weights.get(each.key) ?? 0) + weight);
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

function declaredKeys({ showFile }: Screenplay): readonly string[] {
  return showFile.characters.map(({ name }) => characterKey(name));
}

function nameOf({ characters, showFile }: Screenplay, key: string): string {
  const declared = showFile.characters.find(({ name }) => characterKey(name) === key);
  return characters.get(key)?.name ?? declared?.name ?? key;
}
