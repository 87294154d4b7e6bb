import type { Character } from '../../screenplay/model';
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
  if (!isRole && areSpelledAlike(one.letters, other.letters)) return 'spelling';
  const areHeard = one.speeches >= leastSpeeches && other.speeches >= leastSpeeches;
  if (!areHeard || one.letters[0] !== other.letters[0]) return undefined;
  const shared = [...one.scenes].filter((scene) => other.scenes.has(scene)).length;
  return shared >= leastShared ? 'initial' : undefined;
}

/** What both have in common, VOICE or SMITH, makes nobody alike; letters of the rest do. */
function areSpelledAlike(a: string, b: string): boolean {
  const arePlain = !a.includes(' ') && !b.includes(' ');
  if (arePlain && Math.abs(a.length - b.length) > 2) return false;
  const [left, right] = arePlain ? [a, b] : [wordsBesides(a, b), wordsBesides(b, a)];
  const shorter = Math.min(left.length, right.length);
  const most = shorter >= 6 ? 2 : shorter >= 3 ? 1 : 0;
  return most > 0 && isWithin(left, right, most);
}

function wordsBesides(name: string, other: string): string {
  const shared = new Set(other.split(' '));
  return name
    .split(' ')
    .filter((word) => !shared.has(word))
    .join(' ');
}

/** Whether at most so many letters are put in, left out or exchanged (Levenshtein), in time of the longer name. */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchange, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return false;
    before = row;
  }
  return (before[b.length] ?? 0) <= most;
}
