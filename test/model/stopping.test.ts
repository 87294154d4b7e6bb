import * as assert from 'node:assert/strict';
import type { HostProvider } from '../../server/src/model/hostProvider';
import type { ModelProgress, ProviderState, Work } from '../../server/src/model/provider';
import {
  closeProviders,
  fixtureIn,
  isRunning,
  modelFolder,
  openProvider,
  realModel,
  until,
} from '../support/modelTests';

const short = { prompt: { system: '', user: 'Go on.' }, maxTokens: 4 };
const endless = { prompt: { system: '', user: 'Go on.' }, maxTokens: 4000 };

const stepMs = 30;

/** Stops `work` a little after `when` first holds, in the middle of a step, and returns how long it went on, in ms. */
async function stopTime(
  when: (progress: ModelProgress) => boolean,
  start: (work: Work) => Promise<unknown>,
): Promise<number> {
  const stop = new AbortController();
  let asked = 0;
  const onProgress = (progress: ModelProgress) => {
    if (asked > 0 || !when(progress)) return;
    asked = performance.now() + stepMs;
    setTimeout(() => stop.abort(), stepMs);
  };
  await assert.rejects(start({ signal: stop.signal, onProgress }), { name: 'CancelledError' });
  assert.ok(asked > 0, 'it was never asked to stop');
  return performance.now() - asked;
}

describe('stopping the model', function () {
  this.timeout(60_000);
  const folder = modelFolder();
  afterEach(closeProviders);

  it('ends an answer in the middle, and answers the next', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 8192 });
    await provider.load();
    const ms = await stopTime(
      ({ stage, done }) => stage === 'generate' && done > 5,
      (work) => provider.run(endless, work),
    );
    assert.ok(ms < 500, `took ${ms} ms`);
    assert.equal((await provider.run(short)).answerTokens, 4);
  });

  it('ends the reading of a long prompt by a real model within half a second', async function () {
    const provider = await openProvider(await realModel(this));
    await provider.load();
    const prompt = { system: '', user: 'The ferry leaves at dawn and nobody waves. '.repeat(300) };
    const read: number[] = [];
    const ms = await stopTime(
      ({ stage, done }) => stage === 'prefill' && read.push(done) > 1,
      (work) => provider.run({ prompt, maxTokens: 8 }, work),
    );
    assert.ok(ms < 500, `took ${ms} ms`);
    assert.ok((read.at(-1) ?? 0) < 2000, 'the prompt was read to its end');
    const next = await provider.run(short);
    assert.ok(next.answerTokens > 0);
  });

  it('ends a load', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const ms = await stopTime(
      ({ stage }) => stage === 'load',
      (work) => provider.load(work),
    );
    assert.ok(ms < 500, `took ${ms} ms`);
    assert.equal((await provider.run(short)).answerTokens, 4);
  });

  it('does nothing for a call that was stopped beforehand', async () => {
    const provider = await openProvider(fixtureIn(folder));
    await assert.rejects(provider.run(short, { signal: AbortSignal.abort() }), { name: 'CancelledError' });
    assert.equal(provider.pid, undefined);
  });

  it('gives up a job that waits, and runs the one behind it', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 8192 });
    await provider.load();
    const running = provider.run({ ...endless, maxTokens: 300 });
    const stop = new AbortController();
    const waiting = provider.run(endless, { signal: stop.signal });
    const behind = provider.run(short);
    stop.abort();
    await assert.rejects(waiting, { name: 'CancelledError' });
    assert.equal((await running).answerTokens, 300);
    assert.equal((await behind).answerTokens, 4);
  });

  it('runs one job at a time, in the order they came', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const ended: number[] = [];
    const job = (number: number, maxTokens: number) =>
      provider.run({ ...short, maxTokens }).then(() => ended.push(number));
    await Promise.all([job(1, 60), job(2, 2), job(3, 20), job(4, 1)]);
    assert.deepEqual(ended, [1, 2, 3, 4]);
  });
});

describe('an idle model', function () {
  this.timeout(30_000);
  const folder = modelFolder();
  afterEach(closeProviders);

  const withStates = async (idleMs: number): Promise<[HostProvider, ProviderState[]]> => {
    const states: ProviderState[] = [];
    const onStateChange = (state: ProviderState) => states.at(-1) !== state && states.push(state);
    return [await openProvider(fixtureIn(folder), { idleMs, onStateChange }), states];
  };

  it('is given back after a while, and comes again when it is needed', async () => {
    const [provider, states] = await withStates(100);
    await provider.run(short);
    const { pid } = provider;
    assert.ok(pid !== undefined);
    await until(() => provider.pid === undefined);
    assert.deepEqual(states, ['loading', 'busy', 'idle', 'unloaded']);
    await until(() => !isRunning(pid));
    assert.equal((await provider.run(short)).answerTokens, 4);
  });

  it('stays while it works', async () => {
    const [provider, states] = await withStates(1);
    await provider.run({ ...endless, maxTokens: 200 });
    assert.equal(states.filter((state) => state === 'unloaded').length, 0);
  });
});
