import { comparablePairs, ownWordsOf } from './contradictions';
import type { TaskKind } from './model';
import { type Subject, sharedScene, sharedWorth, totalWorth } from './subjects';
import { kindOf } from './taskKind';

/**
 * Notes that may ask for the same in other words. They are linked, not put together: `mergeNotes` does that for notes
 * that say the same, and only a person can say it of the rest.
 */
export interface LikelyDuplicate {
  /** Indexes into what was compared. */
  readonly a: number;
  readonly b: number;
}

const leastScene = 0.6;
/** Share of the shorter note's words, by worth, that the other says too. */
const leastShared = 0.35;
/** Where neither says what is wanted. */
const leastSharedUnsaid = 0.65;
/** As much as one word that stands in a few scenes only. */
const leastWorth = 0.56;

export function findDuplicates(subjects: readonly Subject[]): readonly LikelyDuplicate[] {
  const wishes = subjects.map(({ text }) => wishOf(text));
  return comparablePairs(subjects)
    .filter(([a, b]) => {
      const [one, other, wish] = [subjects[a], subjects[b], wishes[a]];
      if (!one || !other || wish !== wishes[b]) return false;
      const least = wish === undefined ? leastSharedUnsaid : leastShared;
      const isNear = sharedScene(one, other) >= leastScene || shareOwnWord(one, other);
      return isNear && areAlike(one, other, least);
    })
    .map(([a, b]) => ({ a, b }));
}

/** Of what the script does not hold, one cannot be placed as the other is. */
function shareOwnWord(a: Subject, b: Subject): boolean {
  if (a.scenes.size > 0 && b.scenes.size > 0) return false;
  const words = new Set(ownWordsOf(a));
  return ownWordsOf(b).some((word) => words.has(word));
}

function areAlike(a: Subject, b: Subject, least: number): boolean {
  const shared = sharedWorth(a.concepts, b.concepts);
  return shared >= leastWorth && shared >= least * Math.min(totalWorth(a.concepts), totalWorth(b.concepts));
}

/** What a note wants; to add something is to change something, and a question may be either. */
function wishOf(text: string): TaskKind | undefined {
  const kind = kindOf({ text });
  if (kind === 'remark' || kind === 'question') return undefined;
  return kind === 'add' ? 'change' : kind;
}
