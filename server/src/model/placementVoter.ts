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
  const counts = { questions: 0, runs: 0, verified: 0, answerTokens: 0, generateMs: 0 };
  let failure: string | undefined;
  return {
    failure: () => failure,
    counts: () => ({ ...counts, misshapen: counts.runs - counts.questions }),
    vote: async (note, candidates, token) => {
      if (failure !== undefined || candidates.length < 2) return [];
      try {
        return await underSignal(token, (signal) => ask(note, candidates.slice(0, mostScenes), { signal }));
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        failure = error.message;
        return [];
      }
    },
  };

  async function ask(note: SourceNote, candidates: readonly CandidateScene[], work: Work) {
    const answers: VoteAnswer[] = [];
    for (const { question, read } of questionsAbout(note, candidates)) {
      const answer = read(await answerTo(question, work));
      if (!answer) continue;
      counts.verified++;
      answers.push(answer);
    }
    return votesOf(candidates, answers);
  }

  /** Undefined where the answer could not be read at all. */
  async function answerTo({ prompt, schema }: VoteQuestion, work: Work): Promise<unknown> {
    counts.questions++;
    try {
      return (await askStructured({ run }, prompt, schema, work)).value;
    } catch (error) {
      if (error instanceof ModelError && error.failure.code === 'answerInvalid') return undefined;
      throw error;
    }
  }

  async function run(request: RunRequest, work?: Work): Promise<RunResult> {
    const result = await provider.run(request, work);
    counts.runs++;
    counts.answerTokens += result.answerTokens;
    counts.generateMs += result.generateMs;
    return result;
  }
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

function votesOf(
  candidates: readonly CandidateScene[],
  answers: readonly VoteAnswer[],
): readonly PlacementVote[] {
  return candidates.flatMap(({ ordinal }) => {
    const likely = likelyOf(ordinal, answers);
    return likely === undefined ? [] : [{ ordinal, likely }];
  });
}
