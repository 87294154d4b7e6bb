import { characterKey } from '../screenplay/characterKey';
import { foldName } from '../screenplay/fold';
import type { Appearance, Character, NoteTag, Screenplay, Show, TagCategory } from '../screenplay/model';
import { groupByKey, type InScript } from '../screenplay/show';
import { tagCategories } from '../screenplay/tagCategories';
import type { Range } from '../text/range';

/**
 * The breakdown of a script: what production must bring to each scene. It is gathered from tags and appearances that
 * are known already and reads no text. How long a scene is, and on what page, it does not know.
 */

/** A script day is a fact about a scene; nobody brings one to the set. */
export type ElementCategory = Exclude<TagCategory, 'day'>;

export interface BreakdownElement {
  readonly category: ElementCategory;
  /** The name made comparable; of cast the character's key. */
  readonly key: string;
  /** As first written; of cast the character's name. */
  readonly name: string;
  /** Whom it belongs to, as written: each once, in order. */
  readonly owners: readonly string[];
  /** Ordinals, each once, in order. */
  readonly scenes: readonly number[];
  /** In order; cast has one for each scene, and those of its tags. */
  readonly places: readonly ElementPlace[];
}

export type ElementPlace = TaggedPlace | AppearancePlace;

export interface TaggedPlace {
  readonly kind: 'tag';
  /** Ordinal; none where the tag stands in no scene. */
  readonly scene?: number;
  /** Of the name in the tag. */
  readonly range: Range;
  readonly tag: NoteTag;
}

/** Who speaks or is seen is cast without a tag; who is only spoken of is not. */
export interface AppearancePlace {
  readonly kind: 'appearance';
  readonly scene: number;
  /** Where the character shows first in the scene. */
  readonly range: Range;
  readonly appearance: Exclude<Appearance['kind'], 'mentioned'>;
}

/** Every element of a script by its identifier (`elementId`): by category in the industry's order, then as first shown. */
export function elementsOf(screenplay: Screenplay): ReadonlyMap<string, BreakdownElement> {
  const all = new Map<string, Gathering>();
  gatherCast(all, screenplay);
  gatherTags(all, screenplay);
  const inOrder = [...all.values()].sort((a, b) => byCategory(a, b) || a.first - b.first);
  return new Map(inOrder.map((each) => [elementId(each.category, each.key), finish(each)]));
}

/** One element across the show. */
export interface ShowElement extends Pick<BreakdownElement, 'category' | 'key' | 'name' | 'owners'> {
  /** In the show's order. */
  readonly scripts: readonly InScript<BreakdownElement>[];
}

/** Every element of any script, by identifier: by category, then as first shown across the show. */
export function showElements({ scripts }: Pick<Show, 'scripts'>): ReadonlyMap<string, ShowElement> {
  const groups = groupByKey(scripts, ({ screenplay }) => elementsOf(screenplay));
  const elements = [...groups].flatMap(([id, group]): readonly [string, ShowElement][] => {
    const [first] = group;
    if (!first) return [];
    const { category, key, name } = first.entity;
    const owners = distinctNames(group.flatMap(({ entity }) => entity.owners));
    const found = group.map(({ script: { uri }, entity }) => ({ uri, entity }));
    return [[id, { category, key, name, owners, scripts: found }]];
  });
  return new Map(elements.sort(([, a], [, b]) => byCategory(a, b)));
}

/** What names an element among all of them. */
export function elementId(category: ElementCategory, key: string): string {
  return `${category} ${key}`;
}

const orderOf = new Map(tagCategories.map(({ id }, index) => [id, index]));

function byCategory(a: { category: TagCategory }, b: { category: TagCategory }): number {
  return (orderOf.get(a.category) ?? 0) - (orderOf.get(b.category) ?? 0);
}

interface Gathering {
  readonly category: ElementCategory;
  readonly key: string;
  readonly name: string;
  first: number;
  readonly owners: string[];
  readonly places: ElementPlace[];
}

function entry(all: Map<string, Gathering>, category: ElementCategory, key: string, name: string): Gathering {
  const id = elementId(category, key);
  const known = all.get(id);
  if (known) return known;
  const made: Gathering = { category, key, name, first: Number.MAX_SAFE_INTEGER, owners: [], places: [] };
  all.set(id, made);
  return made;
}

function addPlace(each: Gathering, place: ElementPlace): void {
  each.places.push(place);
  each.first = Math.min(each.first, place.range.start);
}

function gatherCast(all: Map<string, Gathering>, { scenes, characters }: Screenplay): void {
  for (const scene of scenes) {
    for (const { character, kind, range } of scene.appearances) {
      if (kind === 'mentioned') continue;
      const name = characters.get(character)?.name ?? character;
      const place = { kind: 'appearance', scene: scene.ordinal, range, appearance: kind } as const;
      addPlace(entry(all, 'cast', character, name), place);
    }
  }
}

function gatherTags(all: Map<string, Gathering>, { tags, characters }: Screenplay): void {
  let cast: ReadonlyMap<string, Character> | undefined;
  for (const tag of tags) {
    const { category, value, owner, scene } = tag;
    if (category === 'day' || value.text === '') continue;
    if (category === 'cast') cast ??= bySpelling(characters);
    const character = category === 'cast' ? cast?.get(characterKey(value.text)) : undefined;
    const { key, name } = character ?? { key: foldName(value.text), name: value.text };
    const each = entry(all, category, key, name);
    const place = { kind: 'tag', range: value.range, tag } as const;
    addPlace(each, scene === undefined ? place : { ...place, scene });
    if (owner) each.owners.push(owner.text);
  }
}

/** A tag may name a character by an alias. */
function bySpelling(characters: ReadonlyMap<string, Character>): ReadonlyMap<string, Character> {
  const all = new Map<string, Character>();
  for (const character of characters.values()) {
    for (const alias of character.aliases) all.set(characterKey(alias), character);
  }
  for (const [key, character] of characters) all.set(key, character);
  return all;
}

function finish({ category, key, name, owners, places }: Gathering): BreakdownElement {
  const inOrder = [...places].sort((a, b) => a.range.start - b.range.start);
  const scenes = inOrder.flatMap(({ scene }) => (scene === undefined ? [] : [scene]));
  return {
    category,
    key,
    name,
    owners: distinctNames(owners),
    scenes: [...new Set(scenes)],
    places: inOrder,
  };
}

/** Each name once, as first written. */
function distinctNames(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(foldName(name))) byKey.set(foldName(name), name);
  return [...byKey.values()];
}
