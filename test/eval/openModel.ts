import type { PlacementVote } from '../../server/src/core/assistant/revisionMap/votes';
import { modelName } from '../../server/src/model/describeModel';
import { HostProvider } from '../../server/src/model/hostProvider';
import { likelihoodVoter } from '../../server/src/model/likelihoodVoter';
import { type ModelUse, useOf } from '../../server/src/model/modelTrust';
import { type ModelVoter, placementVoter } from '../../server/src/model/placementVoter';
import { modelHostPath } from '../support/modelHost';
import type { ModelUnderTest } from './modelUnderTest';

/** A model file as the evaluation asks it: on one thread of the processor, so that runs compare. */
export async function openModel(
  path: string,
  formAsked?: ModelUse['form'],
): Promise<{ readonly model: ModelUnderTest; readonly close: () => Promise<void> }> {
  const provider = new HostProvider({
    hostPath: await modelHostPath(),
    choice: { path, gpu: 'off', contextSize: 4096, threads: 1 },
    idleMs: 0,
  });
  const { facts } = await provider.load();
  const name = modelName(facts);
  const form = formAsked ?? useOf(name, facts.parameters).form;
  const model =
    form === 'likelihood'
      ? underTest(`${name}, by likelihood`, likelihoodVoter(provider.likelihood))
      : underTest(name, placementVoter(provider));
  return { model, close: () => provider.unload() };
}

function said({ ordinal, likely }: PlacementVote): string {
  return `${ordinal}=${likely.toFixed(2)}`;
}

function underTest(name: string, voter: ModelVoter): ModelUnderTest {
  const begun = performance.now();
  let firstResult = 0;
  return {
    name,
    voter: {
      vote: async (...asked) => {
        const votes = await voter.vote(...asked);
        process.stderr.write(`${asked[0].id}: ${votes.map(said).join(' ')}\n`);
        const failure = voter.failure();
        if (failure !== undefined) throw new Error(failure);
        if (votes.length > 0) firstResult ||= performance.now() - begun;
        return votes;
      },
    },
    facts: () => {
      const { questions, verified, misshapen, answerTokens, generateMs } = voter.counts();
      return {
        claimsMade: questions,
        claimsVerified: verified,
        validJson: questions === 0 ? 0 : (questions - misshapen) / questions,
        tokensPerSecond: generateMs === 0 ? 0 : (answerTokens / generateMs) * 1000,
        firstResult,
      };
    },
  };
}
