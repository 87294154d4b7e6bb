import {
  areAntonyms,
  areOfSpeech,
  areOpposite,
  type Clause,
  clausesOf,
  isDeniedWish,
  isLessOrKeep,
} from './stances';
import { type Subject, sharedScene, sharedWorth, type WeighedConcept } from './subjects';

/**
 * Finds notes that want the opposite of one thing. Precision goes first: a writer who is shown two notes that do agree
 * stops looking. So it takes a scene that both are placed at, a subject that both name, and clauses of opposite wish.
 */
export interface Contradiction {
  /** Indexes into what was compared. */
  readonly a: number;
  readonly b: number;
  /** Verbatim, from the note of `a` and that of `b`: what shows it. */
  readonly quotes: readonly [string, string];
}

/** As much as one word that stands in a few scenes only. */
const leastWorth = 0.48;
const leastShared = 0.5;
/** Both are about this scene before any other. */
const sameScene = 0.8;
/** Where the scenes do not agree: as much as one word of a single scene. */
const worthWithoutScene = 0.87;

export function findContradictions(subjects: readonly Subject[]): readonly Contradiction[] {
  const clauses = subjects.map(({ text }) => clausesOf(text));
  return comparablePairs(subjects).flatMap(([a, b]) => {
    const [one, other] = [subjects[a], subjects[b]];
    if (!one || !other) return [];
    const least = sharedScene(one, other) < leastShared ? worthWithoutScene : leastWorth;
    const quotes = oppositeClauses(
      { subject: one, clauses: clauses[a] ?? [] },
      { subject: other, clauses: clauses[b] ?? [] },
      least,
    );
    return quotes ? [{ a, b, quotes }] : [];
  });
}

/** A word that more notes share is the room's own, and says nothing. */
const mostOfOwnWord = 6;

/**
 * What the script calls otherwise, or does not have: "the helicopter", of which two notes speak. With a capital it is mostly
 * one of those who talk.
 */
export function ownWordsOf({ concepts }: Subject): readonly string[] {
  return concepts.flatMap(({ term, worth, isInScript }) =>
    !isInScript && !term.capital && worth >= worthWithoutScene && term.key.length >= 4 ? [term.key] : [],
  );
}

/**
 * Pairs that share one of their best scenes, or a word that stands in no scene, each once: thousands of notes are not
 * compared each with each.
 */
export function comparablePairs(subjects: readonly Subject[]): readonly (readonly [number, number])[] {
  const byScene = new Map<number, number[]>();
  const byWord = new Map<string, number[]>();
  const add = <K>(lists: Map<K, number[]>, key: K, at: number) => {
    const list = lists.get(key) ?? [];
    list.push(at);
    lists.set(key, list);
  };
  subjects.forEach((subject, at) => {
    for (const ordinal of [...subject.scenes.keys()].slice(0, 5)) add(byScene, ordinal, at);
    for (const word of ownWordsOf(subject)) add(byWord, word, at);
  });
  const all = subjects.length;
  const pairs = new Set<number>();
  const fewSharing = [...byWord.values()].filter(({ length }) => length <= mostOfOwnWord);
  for (const list of [...byScene.values(), ...fewSharing])
    for (const a of list) for (const b of list) if (a < b) pairs.add(a * all + b);
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / all), pair % all] as const);
}

interface Side {
  readonly subject: Subject;
  readonly clauses: readonly Clause[];
}

function oppositeClauses(one: Side, other: Side, least: number): readonly [string, string] | undefined {
  for (const [at, clause] of one.clauses.entries()) {
    for (const [otherAt, otherClause] of other.clauses.entries()) {
      const isShown = isOpposed(one, at, other, otherAt, least);
      if (isShown) return [clause.text, otherClause.text];
    }
  }
  return undefined;
}

function isOpposed(one: Side, at: number, other: Side, otherAt: number, least: number): boolean {
  const [a, b] = [one.clauses[at], other.clauses[otherAt]];
  if (!a || !b) return false;
  if (areOfSpeech(a, b) || areOfSpeech(b, a)) return sharedScene(one.subject, other.subject) >= sameScene;
  const shared = (reach: number) =>
    sharedWorth(conceptsAround(one, at, reach), conceptsAround(other, otherAt, reach));
  if (areAntonyms(a, b) && shared(0) >= leastOfAntonyms) return true;
  if (areOpposite(a, b)) return shared(isLessOrKeep(a, b) ? 1 : 0) >= least;
  return isDeniedWish(a, b) && least === leastWorth && shared(0) >= leastDenied;
}

/** "Older" and "younger" say so much that it is enough to name one person in both. */
const leastOfAntonyms = 0.12;

/** "Nobody speaks" against "could he say something": said of any script, and still the same thing. */
const leastDenied = 0.36;

/** "The lighthouse. One shot. Out.": the thing is named before the wish; in a short note anywhere. */
function conceptsAround({ subject, clauses }: Side, at: number, reach: number): readonly WeighedConcept[] {
  const isWhole = reach > 0 && subject.text.length < 130;
  const around = clauses.filter(
    ({ isCondition }, index) => !isCondition && (isWhole || (index >= at - reach && index <= at)),
  );
  return subject.concepts.filter(({ term }) =>
    around.some(({ start, end }) => term.start >= start && term.end <= end),
  );
}
