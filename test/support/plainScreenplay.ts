import type { Scene, Screenplay } from '../../server/src/core/screenplay/model';
import { characterOccurrences, locationOccurrences } from '../../server/src/core/screenplay/occurrences';

/** Everything that a screenplay tells, read out into plain values that can be compared and printed. */
export function plainScreenplay(screenplay: Screenplay) {
  return {
    titlePage: screenplay.titlePage,
    sections: screenplay.sections,
    scriptDays: screenplay.scriptDays,
    scenes: screenplay.scenes.map(plainScene),
    characters: [...screenplay.characters.values()].map((character) => ({
      ...character,
      occurrences: characterOccurrences(screenplay, character.key),
    })),
    locations: [...screenplay.locations.values()].map((location) => ({
      ...location,
      occurrences: locationOccurrences(screenplay, location.key),
    })),
    notes: screenplay.notes,
    tags: screenplay.tags,
    includes: screenplay.includes,
    counts: screenplay.counts,
  };
}

function plainScene(scene: Scene) {
  const { ordinal, heading, extent, hash, synopses, speeches, appearances } = scene;
  const { introductions, notes, tags, counts } = scene;
  return {
    ordinal,
    heading,
    extent,
    hash,
    synopses,
    speeches,
    appearances,
    introductions,
    notes,
    tags,
    counts,
  };
}
