import type { Character, Location, Scene } from '../core/screenplay/model';
import type { Range } from '../core/text/range';
import type { CharacterItem, EntityScene, LocationItem, Place } from '../protocol/requests';
import type { ScriptDocument } from './script';

/** Everyone in the scripts, most words first; one item for a name that several scripts share. */
export function characterItems(scripts: readonly ScriptDocument[]): readonly CharacterItem[] {
  const items = grouped(scripts, ({ screenplay }) => screenplay.characters).map((found) =>
    characterItem(found),
  );
  return items.sort((a, b) => b.words - a.words || b.scenes.length - a.scenes.length);
}

/** Every place in the scripts, in order of first use. */
export function locationItems(scripts: readonly ScriptDocument[]): readonly LocationItem[] {
  return grouped(scripts, ({ screenplay }) => screenplay.locations).map((found) => locationItem(found));
}

interface Found<E> {
  readonly script: ScriptDocument;
  readonly entity: E;
}

/** The same key in several scripts, as one; in order of the scripts and of first appearance in each. */
function grouped<E>(
  scripts: readonly ScriptDocument[],
  entitiesOf: (script: ScriptDocument) => ReadonlyMap<string, E>,
): (readonly Found<E>[])[] {
  const groups = new Map<string, Found<E>[]>();
  for (const script of scripts) {
    for (const [key, entity] of entitiesOf(script)) {
      const group = groups.get(key);
      if (group) group.push({ script, entity });
      else groups.set(key, [{ script, entity }]);
    }
  }
  return [...groups.values()];
}

function characterItem(found: readonly Found<Character>[]): CharacterItem {
  const introduced = found.find(({ entity }) => entity.introduction !== undefined);
  const introduction = introduced?.entity.introduction;
  return {
    name: found[0]?.entity.name ?? '',
    aliases: union(found.map(({ entity }) => entity.aliases)),
    speeches: sum(found.map(({ entity }) => entity.speeches)),
    words: sum(found.map(({ entity }) => entity.words)),
    ...(introduction?.age && { age: introduction.age.text }),
    ...(introduced && introduction && { introduction: placeIn(introduced.script, introduction.range) }),
    scenes: found.flatMap(({ script, entity }) => characterScenes(script, entity)),
  };
}

function locationItem(found: readonly Found<Location>[]): LocationItem {
  return {
    name: found[0]?.entity.name ?? '',
    aliases: union(found.map(({ entity }) => entity.aliases)),
    subLocations: union(found.map(({ entity }) => entity.subLocations)),
    scenes: found.flatMap(({ script, entity }) =>
      scenesAt(script, entity.scenes, ({ heading }) => heading.location?.range),
    ),
  };
}

type AppearanceKind = NonNullable<EntityScene['appearance']>;

function characterScenes(script: ScriptDocument, character: Character): readonly EntityScene[] {
  const { speakingScenes, silentScenes, mentionedScenes } = character;
  const items = [
    ...appearing(script, character, speakingScenes, 'speaking'),
    ...appearing(script, character, silentScenes, 'silent'),
    ...appearing(script, character, mentionedScenes, 'mentioned'),
  ];
  return items.sort((a, b) => a.ordinal - b.ordinal).map(({ scene }) => scene);
}

function appearing(
  script: ScriptDocument,
  character: Character,
  ordinals: readonly number[],
  appearance: AppearanceKind,
) {
  const nameOf = (scene: Scene) => nameIn(scene, character);
  return ordinals.flatMap((ordinal) =>
    scenesAt(script, [ordinal], nameOf).map((scene) => ({ ordinal, scene: { ...scene, appearance } })),
  );
}

/** The cue where there is one, under the character's own name if possible: an introduction may give a longer one. */
function nameIn({ speeches, appearances }: Scene, { key, name }: Character): Range | undefined {
  const spoken = speeches.filter(({ character }) => character === key);
  const cue = spoken.find((speech) => speech.name.text === name) ?? spoken[0];
  return cue?.name.range ?? appearances.find(({ character }) => character === key)?.range;
}

/** @param nameOf where the name stands in the scene, so that an editor can rename or look it up there */
function scenesAt(
  script: ScriptDocument,
  ordinals: readonly number[],
  nameOf: (scene: Scene) => Range | undefined,
): readonly EntityScene[] {
  return ordinals.flatMap((ordinal) => {
    const scene = script.screenplay.scenes[ordinal - 1];
    if (!scene) return [];
    const { heading } = scene;
    const number = heading.sceneNumber && { sceneNumber: heading.sceneNumber.text };
    return [{ ...placeIn(script, nameOf(scene) ?? heading.range), heading: heading.text, ...number }];
  });
}

function placeIn(script: ScriptDocument, range: Range): Place {
  return { uri: script.uri, range: script.toRange(range) };
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
