import type { Appearance, AppearanceKind, Character, Location, Scene } from '../core/screenplay/model';
import { groupByKey } from '../core/screenplay/show';
import { contains, type Range } from '../core/text/range';
import type { CharacterItem, EntityScene, LocationItem, Place } from '../protocol/requests';
import type { ScriptDocument } from './script';

/** Everyone in the scripts, most words first; one item for a name that several scripts share. */
export function characterItems(scripts: readonly ScriptDocument[]): readonly CharacterItem[] {
  const scenes = new Map(scripts.map((script) => [script, scenesByCharacter(script)]));
  const people = groupByKey(scripts, ({ screenplay }) => screenplay.characters);
  const items = [...people.values()].map((found) =>
    characterItem(
      found,
      found.flatMap(({ script, entity }) => scenes.get(script)?.get(entity.key) ?? []),
    ),
  );
  return items.sort((a, b) => b.words - a.words || b.scenes.length - a.scenes.length);
}

/** Every place in the scripts, in order of first use. */
export function locationItems(scripts: readonly ScriptDocument[]): readonly LocationItem[] {
  return [...groupByKey(scripts, ({ screenplay }) => screenplay.locations).values()].map(locationItem);
}

interface Found<E> {
  readonly script: ScriptDocument;
  readonly entity: E;
}

function characterItem(found: readonly Found<Character>[], scenes: readonly EntityScene[]): CharacterItem {
  const introduced = found.find(({ entity }) => entity.introduction !== undefined);
  const introduction = introduced?.entity.introduction;
  return {
    name: found[0]?.entity.name ?? '',
    aliases: union(found.map(({ entity }) => entity.aliases)),
    speeches: sum(found.map(({ entity }) => entity.speeches)),
    words: sum(found.map(({ entity }) => entity.words)),
    ...(introduction?.age && { age: introduction.age.text }),
    ...(introduced && introduction && { introduction: placeIn(introduced.script, introduction.range) }),
    scenes,
  };
}

function locationItem(found: readonly Found<Location>[]): LocationItem {
  return {
    name: found[0]?.entity.name ?? '',
    aliases: union(found.map(({ entity }) => entity.aliases)),
    subLocations: union(found.map(({ entity }) => entity.subLocations)),
    scenes: found.flatMap(({ script, entity }) => scenesAt(script, entity)),
  };
}

/** In one pass over the scenes: a cast of fifty is not looked for in each of two hundred. */
function scenesByCharacter(script: ScriptDocument): ReadonlyMap<string, readonly EntityScene[]> {
  const found = new Map<string, EntityScene[]>();
  for (const scene of script.screenplay.scenes) {
    for (const appearance of scene.appearances) {
      const { character, kind } = appearance;
      const item = entityScene(script, scene, nameIn(script, scene, appearance), kind);
      const items = found.get(character);
      if (items) items.push(item);
      else found.set(character, [item]);
    }
  }
  return found;
}

/** A cue under the character's own name where there is one: an introduction may give a longer name, a group several. */
function nameIn(
  { tree, screenplay }: ScriptDocument,
  { extent }: Scene,
  { character: key, kind, range }: Appearance,
): Range {
  const character = screenplay.characters.get(key);
  if (kind !== 'speaking' || !character) return range;
  const cues = character.cues.filter((cue) => contains(extent, cue));
  const cueOf = (names: readonly string[]) => cues.find((cue) => names.includes(tree.slice(cue)));
  return cueOf([character.name]) ?? cueOf(character.aliases) ?? range;
}

function scenesAt(script: ScriptDocument, { scenes }: Location): readonly EntityScene[] {
  return scenes.flatMap((ordinal) => {
    const scene = script.screenplay.scenes[ordinal - 1];
    return scene ? [entityScene(script, scene, scene.heading.location?.range)] : [];
  });
}

/** @param name where the name stands in the scene, so that an editor can rename or look it up there */
function entityScene(
  script: ScriptDocument,
  { heading }: Scene,
  name: Range | undefined,
  appearance?: AppearanceKind,
): EntityScene {
  return {
    uri: script.uri,
    range: script.toRange(name ?? heading.range),
    heading: heading.text,
    ...(heading.sceneNumber && { sceneNumber: heading.sceneNumber.text }),
    ...(appearance && { appearance }),
  };
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
