import {
  askWhether,
  askWhich,
  type Excerpt,
  excerptOf,
  likelyOf,
  readWhether,
  readWhich,
  type VoteAnswer,
  type VoteQuestion,
} from '../core/assistant/revisionMap/votePrompt';
import type { CandidateScene, PlacementVote, PlacementVoter } from '../core/assistant/revisionMap/votes';
import type { SourceNote } from '../core/assistant/sourceNote';
import { ModelError } from './modelErrors';
import type { ModelProvider, RunRequest, RunResult, Work } from './provider';
import { underSignal } from './signalOf';
import { askStructured } from './structuredAnswer';

/** A model that votes on where notes belong. Once it has failed it says nothing more, and why is known. */
export interface ModelVoter extends PlacementVoter {
  counts(): VoteCounts;
  /** A sentence. */
  failure(): string | undefined;
}

export interface VoteCounts {
  readonly questions: number;
  /** Answers whose quote stands where they say. */
  readonly verified: number;
  /** Answers that were not of the shape asked for at the first try. */
  readonly misshapen: number;
  readonly answerTokens: number;
  readonly generateMs: number;
}

/** Scenes that a note is asked about: the right one is hardly ever further down, and each costs two or three questions. */
const mostScenes = 3;

/** Asks a model about a note and its best candidates. */
export function placementVoter(provider: Pick<ModelProvider, 'run'>): ModelVoter {
  const asker = countingAsker(provider);
  let failure: string | undefined;
  return {
    failure: () => failure,
    counts: asker.counts,
    vote: async (note, candidates, token) => {
      if (failure !== undefined || candidates.length < 2) return [];
      try {
        return await underSignal(token, (signal) =>
          votesOn(note, candidates.slice(0, mostScenes), asker, { signal }),
        );
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        failure = error.message;
        return [];
      }
    },
  };
}

interface Asker {
  /** Undefined where the answer cannot be read or its quote is not where it says. */
  ask(asked: Asked, work: Work): Promise<VoteAnswer | undefined>;
  counts(): VoteCounts;
}

function countingAsker(provider: Pick<ModelProvider, 'run'>): Asker {
  const counts = { questions: 0, runs: 0, verified: 0, answerTokens: 0, generateMs: 0 };
  const run = async (request: RunRequest, work?: Work): Promise<RunResult> => {
    const result = await provider.run(request, work);
    counts.runs++;
    counts.answerTokens += result.answerTokens;
    counts.generateMs += result.generateMs;
    return result;
  };
  return {
    counts: () => ({ ...counts, misshapen: counts.runs - counts.questions }),
    ask: async ({ question: { prompt, schema }, read }, work) => {
      counts.questions++;
      try {
        const answer = read((await askStructured({ run }, prompt, schema, work)).value);
        if (answer) counts.verified++;
        return answer;
      } catch (error) {
        if (error instanceof ModelError && error.failure.code === 'answerInvalid') return undefined;
        throw error;
      }
    },
  };
}

async function votesOn(
  note: SourceNote,
  candidates: readonly CandidateScene[],
  asker: Asker,
  work: Work,
): Promise<readonly PlacementVote[]> {
  const answers: VoteAnswer[] = [];
  for (const asked of questionsAbout(note, candidates)) {
    const answer = await asker.ask(asked, work);
    if (answer) answers.push(answer);
  }
  return candidates.flatMap(({ ordinal }) => {
    const likely = likelyOf(ordinal, answers);
    return likely === undefined ? [] : [{ ordinal, likely }];
  });
}

interface Asked {
  readonly question: VoteQuestion;
  readonly read: (answer: unknown) => VoteAnswer | undefined;
}

/** In the order in which one question begins like the one before. */
function questionsAbout(note: SourceNote, candidates: readonly CandidateScene[]): readonly Asked[] {
  const [best, ...others] = candidates.map((candidate) => excerptOf(candidate, note));
  if (!best) return [];
  const whether = (scene: Excerpt): Asked => ({
    question: askWhether(scene, note),
    read: (answer) => readWhether(answer, scene),
  });
  const which = (first: Excerpt, second: Excerpt): Asked => ({
    question: askWhich(first, second, note),
    read: (answer) => readWhich(answer, first, second),
  });
  return [
    whether(best),
    ...others.map((other) => which(best, other)),
    ...others.flatMap((other) => [whether(other), which(other, best)]),
  ];
}
