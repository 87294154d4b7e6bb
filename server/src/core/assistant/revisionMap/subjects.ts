import type { Placement } from './model';
import type { People } from './people';
import type { PlacingIndex } from './place';
import type { SceneIndex } from './sceneIndex';
import { type Concept, conceptsOf, rarityOf } from './terms';

/** What notes are about, compared: the scenes they were placed at, and the words they share. */
export interface Subject {
  readonly text: string;
  readonly concepts: readonly WeighedConcept[];
  /** By ordinal, best first: the score as a share of the best one's. */
  readonly scenes: ReadonlyMap<number, number>;
}

export interface WeighedConcept extends Concept {
  /** From 0 to 1: the rarer in the script, the more; next to nothing for what is said of any script. */
  readonly worth: number;
  readonly isInScript: boolean;
}

/** A person or place of several scenes is in many notes that are about different things. */
const scenesOfName = 3;
const nameShare = 0.3;

export function subjectOf(
  text: string,
  { scenes }: Pick<Placement, 'scenes'>,
  { scenes: index, people }: PlacingIndex,
): Subject {
  const concepts = conceptsOf(text, () => new Map()).map((concept) => ({
    ...concept,
    isInScript: index.postings.has(concept.term.key),
    worth: worthOf(concept, index) * (isName(concept, index, people) ? nameShare : 1),
  }));
  const best = scenes[0]?.score ?? 0;
  return {
    text,
    concepts,
    scenes: new Map(scenes.map(({ ordinal, score }) => [ordinal, score / Math.max(best, 1e-9)])),
  };
}

function isName({ term }: Concept, { postings, units }: SceneIndex, people: People): boolean {
  const named = people.byWord.get(term.word) ?? [];
  const isPerson = (scenes: number) =>
    named.some(({ character }) => (people.scenes.get(character)?.length ?? 0) >= scenes);
  if (named.length > 0) return isPerson(scenesOfName);
  const posting = postings.get(term.key);
  if (!posting || posting.scenes.size < scenesOfName) return false;
  return posting.units.some((at) => units[at]?.kind === 'heading');
}

/** A word that the script does not hold is worth as much as one of a single scene. */
function worthOf({ term, weight }: Concept, index: SceneIndex): number {
  return weight * rarityOf(index.postings.get(term.key)?.scenes.size ?? 1, index.scenes.length);
}

/** Words of both, worth as much as the lesser; what is alike by meaning alone counts in part. */
export function sharedWorth(a: readonly WeighedConcept[], b: readonly WeighedConcept[]): number {
  let sum = 0;
  for (const one of a) {
    let best = 0;
    for (const other of b) {
      const worth = Math.min(one.worth, other.worth);
      if (worth > best) best = Math.max(best, worth * likeness(one, other));
    }
    sum += best;
  }
  return sum;
}

function likeness(a: Concept, b: Concept): number {
  if (a.term.key === b.term.key) return 1;
  return Math.max(a.variants.get(b.term.key) ?? 0, b.variants.get(a.term.key) ?? 0);
}

/** Words that the script does not hold are mostly the speaker's own, and another would use others. */
const ownWordShare = 0.4;

export function totalWorth(concepts: readonly WeighedConcept[]): number {
  return concepts.reduce((sum, { worth, isInScript }) => sum + worth * (isInScript ? 1 : ownWordShare), 0);
}

/** How sure both are of a scene they share, from 0 to 1; notes that fit nowhere share none. */
export function sharedScene(a: Subject, b: Subject): number {
  let best = 0;
  for (const [ordinal, share] of a.scenes) best = Math.max(best, Math.min(share, b.scenes.get(ordinal) ?? 0));
  return best;
}
