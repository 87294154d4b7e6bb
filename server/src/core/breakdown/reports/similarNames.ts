import type { Character } from '../../screenplay/model';
import { areNamesAlike } from '../../screenplay/similarNames';
import type { LikenessWord, ReportScript, ReportTable } from '../reportTable';
import { word } from '../reportTable';

/**
 * Names of characters that a reader may take for one another: spelled alike, or beginning with the same letter and
 * speaking in the same scenes. Numbered roles, COP #1 and COP #2, are alike on purpose.
 */
export function similarNames(scripts: readonly ReportScript[]): ReportTable {
  const people = [...peopleOf(scripts).values()];
  const pairs = people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other) => {
      const likeness = likenessOf(one, other);
      return likeness ? [{ one, other, likeness }] : [];
    }),
  );
  return {
    columns: ['character', 'other', 'likeness'],
    rows: pairs.map(({ one, other, likeness }) => [one.name, other.name, word(likeness)]),
  };
}

interface Person {
  readonly key: string;
  readonly name: string;
  /** Of the name in capitals, without accents, marks and digits. */
  readonly letters: string;
  readonly digits: string;
  speeches: number;
  /** Scenes that they speak in, by script. */
  readonly scenes: Set<string>;
}

function peopleOf(scripts: readonly ReportScript[]): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const { name, screenplay } of scripts) {
    for (const [key, character] of screenplay.characters) {
      if (!isSomebody(character)) continue;
      const known = people.get(key) ?? {
        key,
        name: character.name,
        letters: lettersOf(key),
        digits: key.replace(/\D/g, ''),
        speeches: 0,
        scenes: new Set(),
      };
      people.set(key, known);
      known.speeches += character.speeches;
      for (const scene of character.speakingScenes) known.scenes.add(`${name} ${scene}`);
    }
  }
  return people;
}

function isSomebody({ speeches, introduction, declared }: Character): boolean {
  return speeches > 0 || introduction !== undefined || declared;
}

const article = /^(?:THE|AN?) /;

function lettersOf(key: string): string {
  return key
    .normalize('NFD')
    .replace(/[^\p{L} ]/gu, '')
    .replace(article, '')
    .trim();
}

/** A name with fewer speeches than this is seldom read often enough to be taken for another. */
const leastSpeeches = 5;
/** Scenes that two must share before one first letter is a nuisance. */
const leastShared = 2;

function likenessOf(one: Person, other: Person): LikenessWord | undefined {
  if (one.letters === '' || other.letters === '') return undefined;
  if (one.letters === other.letters) return one.digits === other.digits ? 'spelling' : undefined;
  // Nobody takes THE MAN for DAN: a role is like another spelling of itself alone.
  const isRole = article.test(one.key) || article.test(other.key);
  if (!isRole && areNamesAlike(one.letters, other.letters)) return 'spelling';
  const areHeard = one.speeches >= leastSpeeches && other.speeches >= leastSpeeches;
  if (!areHeard || one.letters[0] !== other.letters[0]) return undefined;
  const shared = [...one.scenes].filter((scene) => other.scenes.has(scene)).length;
  return shared >= leastShared ? 'initial' : undefined;
}
