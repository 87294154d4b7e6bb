import * as assert from 'node:assert/strict';
import type { ModelProvider, RunResult } from '../../../server/src/model/provider';
import { measured, type Speeds, speedsAfter } from '../../../server/src/model/speeds';
import { fakeModel } from '../../support/fakeModel';

const long: RunResult = {
  ...{ text: '', stopped: 'end', promptTokens: 1100, reusedTokens: 100, prefillMs: 2000 },
  ...{ answerTokens: 60, generateMs: 1500 },
};
const short: RunResult = { ...long, promptTokens: 1100, reusedTokens: 1099, answerTokens: 1 };

describe('the speed of a model', () => {
  it('is what was read anew and what was written, by the second', () => {
    assert.deepEqual(speedsAfter(long), { reading: 500, writing: 40 });
  });

  it('stays what it was after a run too short to tell', () => {
    const before = { reading: 500, writing: 40 };
    assert.equal(speedsAfter(short, before), before);
    assert.deepEqual(speedsAfter(short), {});
    assert.deepEqual(speedsAfter({ ...long, prefillMs: 0, generateMs: 0 }), {});
  });

  it('is told once a run is over, and never without news', async () => {
    const runs = [long, short, { ...short, answerTokens: 30 }];
    const told: Speeds[] = [];
    const never = () => Promise.reject(new Error('not asked'));
    const run: ModelProvider['run'] = async () => runs.shift() ?? short;
    const provider = measured(
      { inspect: never, load: never, count: never, unload: never, likelihood: undefined, run },
      {
        onSpeeds: (speeds) => void told.push(speeds),
      },
    );
    const request = { prompt: { system: '', user: 'Go on.' } };
    for (let at = 0; at < 3; at++) await provider.run(request);
    assert.deepEqual(told, [
      { reading: 500, writing: 40 },
      { reading: 500, writing: 20 },
    ]);
  });
});

describe('a measured provider', () => {
  it('tells what stands before its last question, and that nothing does once it has rated words', async () => {
    const told: (string | undefined)[] = [];
    const rated = { logProbabilities: [-1], rateMs: 1 };
    const provider = measured(
      { ...fakeModel(() => 'Yes.'), likelihood: async () => rated },
      { onRead: (before) => void told.push(before), onSpeeds: () => undefined },
    );
    await provider.run({ prompt: { system: 'A script.', user: 'Go on.' } });
    assert.equal(await provider.likelihood?.({ before: 'A scene.', text: 'A note.' }), rated);
    assert.deepEqual(told, ['A script.', undefined]);
  });

  it('cannot be asked how likely words are where the one behind it cannot', () => {
    assert.equal(
      measured(
        fakeModel(() => ''),
        { onSpeeds: () => undefined },
      ).likelihood,
      undefined,
    );
  });
});
