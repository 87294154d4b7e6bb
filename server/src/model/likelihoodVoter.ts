import {
  gainOf,
  likelihoodVersion,
  noteAfter,
  type RatedText,
  votesOfGains,
} from '../core/assistant/revisionMap/noteLikelihood';
import type { CandidateScene, PlacementVote } from '../core/assistant/revisionMap/votes';
import type { SourceNote } from '../core/assistant/sourceNote';
import { ModelError } from './modelErrors';
import type { ModelVoter } from './placementVoter';
import type { Likelihood, Work } from './provider';
import { underSignal } from './signalOf';

/** Scenes that are held against one another: the right one is hardly ever further down, and each has to be read. */
const mostScenes = 3;
/** Ratings that are kept, a few hundred bytes each. */
const mostKept = 5000;

type Ratings = Map<string, readonly number[]>;

/** By what was rated, for as long as the model is the same: another map of the same notes reads changed scenes alone. */
const kept = new WeakMap<Likelihood, Ratings>();

/** Votes by how likely a model finds the words of a note after each scene. */
export function likelihoodVoter(likelihood: Likelihood): ModelVoter {
  const rater = countingRater(likelihood);
  let failure: string | undefined;
  return {
    failure: () => failure,
    counts: rater.counts,
    vote: async (note, candidates, token) => {
      if (failure !== undefined || candidates.length < 2) return [];
      try {
        return await underSignal(token, (signal) =>
          votesOn(note, candidates.slice(0, mostScenes), rater.rate, { signal }),
        );
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        failure = error.message;
        return [];
      }
    },
  };
}

type Rate = (rated: RatedText, work: Work) => Promise<readonly number[]>;

function countingRater(likelihood: Likelihood) {
  const ratings: Ratings = kept.get(likelihood) ?? new Map();
  kept.set(likelihood, ratings);
  const counts = { questions: 0, verified: 0, misshapen: 0, answerTokens: 0, generateMs: 0 };
  const rate: Rate = async (rated, work) => {
    const key = JSON.stringify([likelihoodVersion, rated.before, rated.text]);
    const known = ratings.get(key);
    if (known) return known;
    const { logProbabilities, rateMs } = await likelihood(rated, work);
    counts.questions++;
    counts.verified++;
    counts.answerTokens += logProbabilities.length;
    counts.generateMs += rateMs;
    if (ratings.size >= mostKept) ratings.clear();
    ratings.set(key, logProbabilities);
    return logProbabilities;
  };
  return { rate, counts: () => ({ ...counts }) };
}

async function votesOn(
  note: SourceNote,
  candidates: readonly CandidateScene[],
  rate: Rate,
  work: Work,
): Promise<readonly PlacementVote[]> {
  const alone = await rate(noteAfter(undefined, note), work);
  const gains: { readonly ordinal: number; readonly gain: number }[] = [];
  for (const candidate of candidates)
    gains.push({
      ordinal: candidate.ordinal,
      gain: gainOf(await rate(noteAfter(candidate, note), work), alone),
    });
  return votesOfGains(gains);
}
