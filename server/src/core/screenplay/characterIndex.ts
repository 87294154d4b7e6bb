import { type Range, shift } from '../text/range';
import { characterKey } from './characterKey';
import type { AppearanceKind, Character, Introduction, ShowFile } from './model';
import type { Names } from './names';
import type { PlacedSegment } from './placed';
import { type PersonInSegment, segmentPeople } from './segmentPeople';
import { shiftIntroduction } from './shifted';

/**
 * The cross-scene index of people. After an edit only what the edited segments tell is worked out anew; putting it
 * together is a walk along the segments that notes who is where, and what a character is asked for is then read there.
 */

/** A segment with the ordinal of its scene, 0 where it is in none. */
export interface IndexedSegment extends PlacedSegment {
  readonly scene: number;
}

/** By key, in order of first appearance. */
export function indexCharacters(
  segments: readonly IndexedSegment[],
  names: Names,
): ReadonlyMap<string, Character> {
  const all = new Map<string, IndexedCharacter>();
  const declared = spellingsOf(names.showFile);
  for (const placed of segments) {
    for (const person of segmentPeople(placed.segment, names)) {
      const { key } = person;
      const known = all.get(key);
      if (known) known.add(placed, person);
      else all.set(key, new IndexedCharacter(key, declared.get(key), placed, person));
    }
  }
  return all;
}

/** Who is introduced in which scene, by its ordinal; 0 for what stands before the first heading. */
export function indexIntroductions(
  characters: ReadonlyMap<string, Character>,
): ReadonlyMap<number, readonly Introduction[]> {
  const all = new Map<number, Introduction[]>();
  for (const character of characters.values()) {
    if (!(character instanceof IndexedCharacter) || !character.introduction) continue;
    const list = all.get(character.introducedIn);
    if (list) list.push(character.introduction);
    else all.set(character.introducedIn, [character.introduction]);
  }
  for (const list of all.values()) list.sort((a, b) => a.range.start - b.range.start);
  return all;
}

function spellingsOf(showFile: ShowFile): ReadonlyMap<string, readonly string[]> {
  return new Map(showFile.characters.map(({ name, aliases }) => [characterKey(name), [name, ...aliases]]));
}

type ScenesByKind = Readonly<Record<AppearanceKind, readonly number[]>>;

/** Each member is worked out when first read, since there is an index for every letter typed. */
class IndexedCharacter implements Character {
  /** Who tells of the character: the segments, and beside each what it tells. */
  readonly #segments: IndexedSegment[];
  readonly #people: PersonInSegment[];
  readonly #declared: readonly string[] | undefined;
  #name?: string;
  #cues?: readonly Range[];
  #introduction?: Introduction;
  #scenes?: ScenesByKind;

  constructor(
    readonly key: string,
    declared: readonly string[] | undefined,
    segment: IndexedSegment,
    person: PersonInSegment,
  ) {
    this.#declared = declared;
    this.#segments = [segment];
    this.#people = [person];
  }

  add(segment: IndexedSegment, person: PersonInSegment): void {
    this.#segments.push(segment);
    this.#people.push(person);
  }

  get name(): string {
    this.#name ??=
      this.#people.find(({ name }) => name !== undefined)?.name ?? this.#declared?.[0] ?? this.key;
    return this.#name;
  }

  get aliases(): readonly string[] {
    const aliases = new Set(this.#declared);
    for (const { spellings } of this.#people) for (const spelling of spellings) aliases.add(spelling);
    aliases.delete(this.name);
    return [...aliases];
  }

  get declared(): boolean {
    return this.#declared !== undefined;
  }

  get cues(): readonly Range[] {
    this.#cues ??= this.#placedCues();
    return this.#cues;
  }

  get introduction(): Introduction | undefined {
    const at = this.#introducedAt();
    const found = this.#people[at]?.introduction;
    if (found) this.#introduction ??= shiftIntroduction(found(), this.#offsetOf(at));
    return this.#introduction;
  }

  /** Ordinal of the scene. */
  get introducedIn(): number {
    return this.#segments[this.#introducedAt()]?.scene ?? 0;
  }

  get speakingScenes(): readonly number[] {
    return this.#scenesByKind().speaking;
  }

  get silentScenes(): readonly number[] {
    return this.#scenesByKind().silent;
  }

  get mentionedScenes(): readonly number[] {
    return this.#scenesByKind().mentioned;
  }

  get speeches(): number {
    return this.#people.reduce((sum, { cues }) => sum + cues.length, 0);
  }

  get words(): number {
    return this.#people.reduce((sum, { words }) => sum + words, 0);
  }

  #placedCues(): readonly Range[] {
    const placed: Range[] = [];
    this.#people.forEach(({ cues }, at) => {
      const offset = this.#offsetOf(at);
      for (const cue of cues) placed.push(shift(cue, offset));
    });
    return placed;
  }

  #offsetOf(at: number): number {
    return this.#segments[at]?.offset ?? 0;
  }

  #introducedAt(): number {
    return this.#people.findIndex(({ introduction }) => introduction !== undefined);
  }

  #scenesByKind(): ScenesByKind {
    if (this.#scenes) return this.#scenes;
    const scenes = { speaking: [], silent: [], mentioned: [] };
    this.#people.forEach(({ kind }, at) => {
      const scene = this.#segments[at]?.scene ?? 0;
      if (kind && scene > 0) strengthen(scenes, kind, scene);
    });
    this.#scenes = scenes;
    return scenes;
  }
}

/** A long scene comes in several segments; the strongest kind of any of them holds. */
function strengthen(scenes: Record<AppearanceKind, number[]>, kind: AppearanceKind, scene: number): void {
  if (scenes[kind].at(-1) === scene || (kind !== 'speaking' && scenes.speaking.at(-1) === scene)) return;
  if (kind === 'mentioned' && scenes.silent.at(-1) === scene) return;
  if (kind !== 'mentioned' && scenes.mentioned.at(-1) === scene) scenes.mentioned.pop();
  if (kind === 'speaking' && scenes.silent.at(-1) === scene) scenes.silent.pop();
  scenes[kind].push(scene);
}
