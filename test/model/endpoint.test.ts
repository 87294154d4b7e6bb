import * as assert from 'node:assert/strict';
import { once } from 'node:events';
import { objectOf } from '../../server/src/core/assistant/answerSchema';
import { EndpointProvider } from '../../server/src/model/endpointProvider';
import { summarizeNotes } from '../../server/src/model/notesSummaryService';
import type { ModelProgress } from '../../server/src/model/provider';
import { askStructured } from '../../server/src/model/structuredAnswer';
import { type LlamaServer, startLlamaServer } from '../support/llamaServer';
import { closeProviders, failureOf, openProvider, realModel } from '../support/modelTests';
import { roomNotes } from '../support/roomNotes';

const contextSize = 2048;
const script = 'INT. FERRY - NIGHT\n\nMarta holds the letter over the rail and does not let go.\n\n'.repeat(
  40,
);

describe('a real llama-server on loopback', function () {
  this.timeout(120_000);
  let server: LlamaServer;
  let model: string;
  let provider: EndpointProvider;

  const at = (address: string, name = '') =>
    new EndpointProvider({ choice: { address, model: name, allowedHosts: [], contextSize: 0 } });

  before(async function () {
    model = await realModel(this);
    server = await startLlamaServer(this, model, ['-c', String(contextSize)]);
    provider = at(server.address);
    await waitUntilItListens();
  });
  after(async () => {
    await closeProviders();
    server?.stop();
  });

  async function waitUntilItListens(): Promise<void> {
    for (;;) {
      const failure = await provider.load().catch(failureIn);
      if (!('code' in failure) || failure.code !== 'endpointUnreachable') return;
      assert.equal(server.process.exitCode, null, 'it ended');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const failureIn = (error: unknown) => failureOf(Promise.reject(error));

  it('is recognized, with the size of its context', async () => {
    const about = await provider.inspect();
    assert.deepEqual([about.server, about.contextSize], ['llama.cpp', contextSize]);
    assert.match(about.name, /SmolLM2/);
    assert.equal(about.loaded?.address, server.address);
  });

  it('counts as the model on this machine does, but for a mark around the messages', async () => {
    const prompts = [
      { system: 'You read scripts.', user: 'EXT. PIER – DAY' },
      { system: script, user: '“No.”' },
    ];
    const here = await (await openProvider(model)).count(prompts);
    const there = await provider.count(prompts);
    for (const [index, count] of here.entries()) assert.ok(Math.abs(count - (there[index] ?? 0)) <= 2);
  });

  it('answers in the form asked for, the same each time, and tells how far it is', async () => {
    const schema = objectOf({
      mood: { enum: ['calm', 'tense'] },
      why: { type: 'string', minLength: 4, maxLength: 40 },
    });
    const prompt = { system: script, user: 'How does this scene feel?' };
    const stages: ModelProgress[] = [];
    const first = await askStructured(provider, prompt, schema, { onProgress: (one) => stages.push(one) });
    const again = await askStructured(provider, prompt, schema);
    assert.deepEqual(again.value, first.value);
    assert.ok(stages.some(({ stage, total = 0 }) => stage === 'prefill' && total > 500));
    assert.ok(stages.some(({ stage }) => stage === 'generate'));
    assert.ok(again.run.reusedTokens > 0.9 * again.run.promptTokens, `${again.run.reusedTokens}`);
  });

  it('summarizes notes, each claim with a quote, and says where it was asked', async () => {
    const link = ({ line }: { readonly line: number }) => `ferry.fountain#L${line}`;
    const { markdown, summary } = await summarizeNotes(roomNotes.slice(0, 4), provider, {
      scope: 'script',
      link,
    });
    assert.ok(summary.model.kind === 'used', JSON.stringify(summary.model));
    assert.ok(summary.model.name.endsWith(`at ${server.address}`));
    if (summary.model.claims.length > 0) assert.match(markdown, /Written by a model on a server \(.+127/);
  });

  it('refuses what is too long, with both numbers, as it does itself', async () => {
    const prompt = { system: '', user: 'rain '.repeat(3000) };
    const failure = await failureOf(provider.run({ prompt, maxTokens: 48 }));
    assert.ok(failure.code === 'promptTooLong');
    assert.ok(failure.tokens > 3000 && failure.room === contextSize - 48, JSON.stringify(failure));
  });

  it('cuts an answer at its length, and says so', async () => {
    const result = await provider.run({ prompt: { system: '', user: 'Tell a long story.' }, maxTokens: 5 });
    assert.deepEqual([result.stopped, result.answerTokens], ['length', 5]);
  });

  it('stops within half a second while it reads, and answers the next question', async () => {
    const stop = new AbortController();
    const prompt = { system: `${script}Once more.`, user: 'Go on.' };
    let asked = 0;
    const onProgress = ({ stage }: ModelProgress) => {
      if (asked > 0 || stage === 'load') return;
      asked = performance.now();
      stop.abort();
    };
    await assert.rejects(provider.run({ prompt }, { signal: stop.signal, onProgress }), {
      name: 'CancelledError',
    });
    assert.ok(asked > 0 && performance.now() - asked < 500, `${performance.now() - asked} ms`);
    const next = await provider.run({ prompt: { system: '', user: 'Say yes.' }, maxTokens: 3 });
    assert.ok(next.text.length > 0);
  });

  it('says that it has no such model', async () => {
    assert.equal((await failureOf(at(server.address, 'novelist').load())).code, 'endpointModelMissing');
  });

  it('that falls while it answers is told, and nothing of the answer is used', async () => {
    const work = provider.run(
      { prompt: { system: '', user: 'Tell a long story.' }, maxTokens: 400 },
      { onText: () => server.stop() },
    );
    assert.equal((await failureOf(work)).code, 'endpointCut');
    if (server.process.exitCode === null && server.process.signalCode === null)
      await once(server.process, 'exit');
    assert.equal((await failureOf(provider.load())).code, 'endpointUnreachable');
  });
});

describe('a llama-server that wants a key', function () {
  this.timeout(120_000);

  it('is told its key, and says when it is missing', async function () {
    const server = await startLlamaServer(this, await realModel(this), ['-c', '512', '--api-key', 'room']);
    try {
      const choice = { address: server.address, model: '', allowedHosts: [], contextSize: 0 };
      const load = (key?: string) => new EndpointProvider({ choice, key }).load();
      for (;;) {
        const ready = await load('room').then(
          () => true,
          () => false,
        );
        if (ready) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const asked = new EndpointProvider({ choice }).run({ prompt: { system: '', user: 'Go on.' } });
      assert.equal((await failureOf(asked)).code, 'endpointKeyRefused');
    } finally {
      server.stop();
    }
  });
});
