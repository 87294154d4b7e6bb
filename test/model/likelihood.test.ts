import * as assert from 'node:assert/strict';
import type { ModelProgress } from '../../server/src/model/provider';
import {
  closeProviders,
  failureOf,
  fixtureIn,
  modelFolder,
  openProvider,
  realModel,
} from '../support/modelTests';

const passage = 'Marta holds the letter over the rail and does not let go. ';

describe('how likely a model finds words', function () {
  this.timeout(60_000);
  const folder = modelFolder();
  afterEach(closeProviders);

  it('is the same whatever was asked before, and changes no answer after it', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const question = { prompt: { system: passage, user: 'Go on.' }, maxTokens: 8 };
    const asked = { before: passage.repeat(20), text: ' The letter.' };
    const first = await provider.likelihood(asked);
    const answer = await provider.run(question);
    const { logProbabilities } = await provider.likelihood(asked);
    assert.deepEqual(logProbabilities, first.logProbabilities);
    assert.equal((await provider.run(question)).text, answer.text);
    assert.ok(logProbabilities.length > 0);
    assert.ok(logProbabilities.every((each) => Number.isFinite(each) && each <= 0));
  });

  it('tells how far it is, and stops within half a second', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 8192 });
    await provider.load();
    const steps: ModelProgress[] = [];
    const stop = new AbortController();
    let asked = 0;
    const onProgress = (progress: ModelProgress) => {
      steps.push(progress);
      asked ||= performance.now();
      stop.abort();
    };
    const long = { before: passage.repeat(90), text: ' The letter.' };
    await assert.rejects(provider.likelihood(long, { signal: stop.signal, onProgress }), {
      name: 'CancelledError',
    });
    assert.ok(performance.now() - asked < 500);
    assert.equal(steps[0]?.stage, 'prefill');
  });

  it('refuses what does not fit, with both numbers', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 256 });
    const failure = await failureOf(provider.likelihood({ before: passage.repeat(90), text: ' No.' }));
    assert.ok(failure.code === 'promptTooLong');
    assert.ok(failure.tokens > failure.room);
  });

  it('is higher after a text that speaks of the same, with the real model', async function () {
    const provider = await openProvider(await realModel(this));
    const rate = async (before: string) => {
      const { logProbabilities } = await provider.likelihood({ before, text: ' The letter on the ferry.' });
      return logProbabilities.reduce((sum, each) => sum + each, 0);
    };
    const [same, other] = [await rate(`${passage}The ferry leaves.`), await rate('Rain falls on the yard.')];
    assert.ok(same > other + 1, `${same} and ${other}`);
  });
});
