import { characterKey } from '../../screenplay/characterKey';
import { commonWords } from '../../screenplay/commonWords';
import type { Character, Screenplay } from '../../screenplay/model';
import { perScreenplay } from '../../screenplay/perScreenplay';
import { sightings } from '../../screenplay/sightings';
import { plainName } from '../../screenplay/similarNames';
import { editDistance } from '../../text/editDistance';
import { readTitle } from './personTitles';

/**
 * Cues that seem to mean somebody who is called otherwise: by accent or mark, by title, by a slip of the keys. Names
 * with numbers are another matter (`minorRoles.ts`), and what the show file declares is never called a variant.
 */
export interface NameVariant {
  readonly variant: Character;
  readonly usual: UsualName;
  readonly kind: VariantKind;
}

export type VariantKind = 'mark' | 'title' | 'slip';

/** The person as the show file or most cues have it. */
export interface UsualName {
  readonly name: string;
  /** Absent where only the show file has the name. */
  readonly character?: Character;
}

/** By the key of the variant. */
export const nameVariants = perScreenplay(findVariants);

interface Person extends UsualName {
  readonly key: string;
  readonly declared: boolean;
  readonly cues: number;
}

function findVariants(screenplay: Screenplay): ReadonlyMap<string, NameVariant> {
  const people = peopleOf(screenplay).filter(({ key }) => !/\p{N}/u.test(key));
  const found = new Map<string, NameVariant>();
  const add = (person: Person, usual: Person, kind: VariantKind): void => {
    if (!person.character || person.declared || found.has(person.key)) return;
    found.set(person.key, { variant: person.character, usual, kind });
  };
  for (const group of groupBy(people, ({ key }) => plainName(key))) addGroup(group, 'mark', add);
  for (const group of groupBy(people, withoutTitle)) {
    if (isOnePerson(group)) addGroup(group, 'title', add);
  }
  for (const person of people) {
    const usual = found.has(person.key) ? undefined : slippedFrom(person, people, screenplay);
    if (usual) add(person, usual, 'slip');
  }
  return found;
}

function peopleOf({ characters, showFile }: Screenplay): readonly Person[] {
  const speaking = [...characters.values()].filter(({ speeches }) => speeches > 0);
  const people = speaking.map(
    (character): Person => ({
      key: character.key,
      name: character.name,
      character,
      declared: character.declared,
      cues: character.speeches,
    }),
  );
  const silent = showFile.characters.filter(({ name }) => !characters.get(characterKey(name))?.speeches);
  return [
    ...people,
    ...silent.map(({ name }): Person => ({ key: characterKey(name), name, declared: true, cues: 0 })),
  ];
}

function groupBy(people: readonly Person[], nameOf: (person: Person) => string): Iterable<readonly Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const name = nameOf(person);
    const group = groups.get(name);
    if (name !== '' && group) group.push(person);
    else groups.set(name, [person]);
  }
  return groups.values();
}

function withoutTitle({ key }: Person): string {
  return plainName(readTitle(key)?.rest ?? key);
}

/** Two that the show file knows are two; else the declared one, or the one with the most cues, is who is meant. */
function addGroup(
  group: readonly Person[],
  kind: VariantKind,
  add: (person: Person, usual: Person, kind: VariantKind) => void,
): void {
  if (group.length < 2 || group.filter(({ declared }) => declared).length > 1) return;
  const [usual, ...rest] = [...group].sort(
    (a, b) => Number(b.declared) - Number(a.declared) || b.cues - a.cues,
  );
  if (usual) for (const person of rest) add(person, usual, kind);
}

/** MR. SMITH and MRS. SMITH are two; so are the two who speak to one another, unless one of them hardly does. */
function isOnePerson(group: readonly Person[]): boolean {
  if (group.length < 2) return false;
  const titles = new Set(group.flatMap(({ key }) => readTitle(key)?.title ?? []));
  if (titles.size !== 1) return false;
  const [most, ...rest] = [...group].sort((a, b) => b.cues - a.cues);
  const scenes = new Set(most?.character?.speakingScenes);
  return rest.every(
    ({ cues, character }) =>
      isRare(cues, most?.cues ?? 0) || !character?.speakingScenes.some((scene) => scenes.has(scene)),
  );
}

function isRare(cues: number, usual: number): boolean {
  return cues <= 2 && usual >= 4 * cues;
}

/**
 * A name in one or two cues that nothing else in the script knows, a letter away from somebody who is there: a person
 * of that name would be seen in action.
 */
function slippedFrom(person: Person, people: readonly Person[], screenplay: Screenplay): Person | undefined {
  const { key, character, declared, cues } = person;
  if (!character || declared || cues > 2 || commonWords.has(key)) return undefined;
  if (character.mentionedScenes.length > 0 || sightings(screenplay).has(key)) return undefined;
  return people.find(
    (other) =>
      isRare(cues, other.declared ? Number.POSITIVE_INFINITY : other.cues) &&
      other.key !== key &&
      areNear(other.character, character) &&
      isSlip(key, other.key),
  );
}

/** In the same scene, or in the one before or after it; in a text without scenes, anywhere. */
function areNear(one: Character | undefined, other: Character): boolean {
  if (!one) return false;
  if (other.speakingScenes.length === 0) return true;
  const scenes = [...one.speakingScenes, ...one.silentScenes];
  return other.speakingScenes.some((scene) => scenes.some((near) => Math.abs(near - scene) <= 1));
}

/** One letter wrong, or two of a long name; not one of several: GIRL, GIRLS. */
function isSlip(key: string, usual: string): boolean {
  const shorter = Math.min(key.length, usual.length);
  const most = shorter >= 8 ? 2 : 1;
  if (shorter < 3 || key.length + usual.length < 7 || Math.abs(key.length - usual.length) > most)
    return false;
  if (`${key}S` === usual || key === `${usual}S`) return false;
  return editDistance(key, usual) <= most;
}
