import assert from 'node:assert/strict';
import { SpokenTally } from '../../../server/src/cli/spokenTally';
import type { EngineKind } from '../../../server/src/voice/engine';

const request = { text: 'Ah.', voice: 'any', rate: 1, pitch: 1 };
const { signal } = new AbortController();

/** Every line is two seconds of sound, said in the time between its `begin` and its `end`. */
function tallied() {
  let clock = 0;
  const tally = new SpokenTally(() => clock);
  const begin = (engine: EngineKind, at: number) => {
    clock = at;
    let finish = () => {};
    const speak = tally.over(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ samples: new Int16Array(16_000), sampleRate: 8000, engine, voice: 'any' });
        }),
    );
    const line = speak(request, signal);
    return async (until: number) => {
      clock = until;
      finish();
      await line;
    };
  };
  return { tally, begin };
}

describe('the tally of who spoke', () => {
  it('is empty where nobody did', () => {
    assert.deepEqual(new SpokenTally().engines, []);
  });

  it('counts time in which two lines are made at once only once, and none in which nothing is', async () => {
    const { tally, begin } = tallied();
    const [first, second] = [begin('neural', 0), begin('neural', 100)];
    await first(200);
    await second(300);
    await begin('neural', 1000)(1100);
    assert.deepEqual(tally.engines, [{ engine: 'neural', lines: 3, seconds: 6, timesRealTime: 15 }]);
  });

  it('keeps engines apart, whoever said most first', async () => {
    const { tally, begin } = tallied();
    await begin('embedded', 0)(100);
    await begin('neural', 50)(1050);
    await begin('neural', 1050)(2050);
    assert.deepEqual(
      tally.engines.map(({ engine, timesRealTime }) => [engine, timesRealTime]),
      [
        ['neural', 2],
        ['embedded', 20],
      ],
    );
  });
});
