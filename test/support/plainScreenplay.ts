import type {
  Character,
  Location,
  Scene,
  SceneHeadingParts,
  Screenplay,
} from '../../server/src/core/screenplay/model';
import { characterOccurrences, locationOccurrences } from '../../server/src/core/screenplay/occurrences';

/** Everything that a screenplay tells, read out into plain values that can be compared and printed. */
export function plainScreenplay(screenplay: Screenplay) {
  return {
    titlePage: screenplay.titlePage,
    sections: screenplay.sections,
    scriptDays: screenplay.scriptDays,
    scenes: screenplay.scenes.map(plainScene),
    characters: [...screenplay.characters].map(([key, character]) => ({
      under: key,
      ...plainCharacter(character),
      occurrences: characterOccurrences(screenplay, key),
    })),
    locations: [...screenplay.locations].map(([key, location]) => ({
      under: key,
      ...plainLocation(location),
      occurrences: locationOccurrences(screenplay, key),
    })),
    notes: screenplay.notes,
    tags: screenplay.tags,
    includes: screenplay.includes,
    counts: screenplay.counts,
  };
}

export function plainCharacter(character: Character) {
  const { key, name, aliases, declared, cues, introduction } = character;
  const { speakingScenes, silentScenes, mentionedScenes, speeches, words } = character;
  return {
    ...{ key, name, aliases, declared, cues, introduction },
    ...{ speakingScenes, silentScenes, mentionedScenes, speeches, words },
  };
}

export function plainLocation({ key, name, aliases, declared, subLocations, scenes, ranges }: Location) {
  return { key, name, aliases, declared, subLocations, scenes, ranges };
}

function plainScene(scene: Scene) {
  const { ordinal, heading, extent, hash, synopses, speeches, appearances } = scene;
  const { introductions, notes, tags, counts } = scene;
  return {
    ordinal,
    heading: plainHeading(heading),
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

function plainHeading(heading: SceneHeadingParts) {
  const { range, text, interiorExterior, prefixRange, location } = heading;
  const { subLocations, timeOfDay, extensions, sceneNumber } = heading;
  return {
    ...{ range, text, interiorExterior, prefixRange, location },
    ...{ subLocations, timeOfDay, extensions, sceneNumber },
  };
}
