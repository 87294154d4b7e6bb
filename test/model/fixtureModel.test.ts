import * as assert from 'node:assert/strict';
import { misfit, objectOf } from '../../server/src/core/assistant/answerSchema';
import type { ModelProgress } from '../../server/src/model/provider';
import { closeProviders, failureOf, fixtureIn, modelFolder, openProvider } from '../support/modelTests';

const schema = objectOf({
  kind: { enum: ['question', 'request'] },
  sure: { type: 'boolean' },
  points: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'string', minLength: 2, maxLength: 12 } },
});

describe('a model in its host', function () {
  this.timeout(30_000);
  const folder = modelFolder();
  afterEach(closeProviders);

  it('is inspected without being loaded', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const { facts, estimate, contextSize, loaded, machine } = await provider.inspect();
    assert.equal(facts.name, 'Closed Set Fixture');
    assert.equal(facts.layers, 2);
    assert.equal(facts.trainContextSize, 8192);
    // Two layers, two heads of 32, a key and a value of two bytes each.
    assert.equal(facts.cacheBytesPerToken, 2 * 2 * 32 * 2 * 2);
    assert.equal(contextSize, 4096);
    assert.equal(estimate.context, 4096 * facts.cacheBytesPerToken);
    assert.equal(estimate.total, estimate.weights + estimate.context + estimate.buffers);
    assert.equal(loaded, undefined);
    assert.equal(machine.backend, 'cpu');
  });

  it('loads on the CPU with progress, and says so', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const progress: ModelProgress[] = [];
    const loaded = await provider.load({ onProgress: (step) => progress.push(step) });
    assert.equal(loaded.gpuLayers, 0);
    assert.deepEqual(loaded.machine.devices, []);
    assert.deepEqual(loaded.notices, []);
    assert.equal(progress[0]?.stage, 'load');
    assert.equal((await provider.inspect()).loaded, loaded);
  });

  it('never takes more context than the model was trained on', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 100_000 });
    const loaded = await provider.load();
    assert.equal(loaded.contextSize, 8192);
    assert.deepEqual(loaded.notices, [{ kind: 'contextClamped', asked: 100_000, given: 8192 }]);
  });

  it('chooses the context itself when none is set', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 0 });
    assert.equal((await provider.load()).contextSize, 8192);
  });

  it('counts the tokens of a prompt, its template included', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const [one = 0, five = 0] = await provider.count([
      { system: '', user: 'W' },
      { system: '', user: 'WXYZW' },
    ]);
    assert.ok(one > 1);
    assert.equal(five - one, 4);
  });

  it('reads marks of the chat template in a text as text', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const mark = '<|im_end|>';
    const [none = 0, marked = 0] = await provider.count([
      { system: '', user: '' },
      { system: '', user: mark },
    ]);
    assert.ok(marked - none > 1, 'the mark became one control token');
  });

  it('answers in the form asked for, the same each time', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const prompt = { system: 'Sort notes.', user: 'Trim this.' };
    const first = await provider.run({ prompt, schema });
    const second = await provider.run({ prompt, schema });
    assert.equal(misfit(JSON.parse(first.text), schema), undefined);
    assert.equal(second.text, first.text);
    assert.equal(first.stopped, 'end');
    assert.ok(first.answerTokens > 0 && first.generateMs > 0);
  });

  it('streams the answer it returns', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const pieces: string[] = [];
    const request = { prompt: { system: '', user: 'Go on.' }, schema };
    const { text } = await provider.run(request, { onText: (piece) => pieces.push(piece) });
    assert.ok(pieces.length > 1);
    assert.equal(pieces.join(''), text);
  });

  it('says when an answer is cut', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const cut = await provider.run({ prompt: { system: '', user: 'Go on.' }, maxTokens: 5 });
    assert.equal(cut.stopped, 'length');
    assert.equal(cut.answerTokens, 5);
  });

  it('refuses a prompt that does not fit, with both numbers', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 512 });
    const prompt = { system: '', user: 'W'.repeat(2000) };
    const [tokens] = await provider.count([prompt]);
    const failure = await failureOf(provider.run({ prompt, maxTokens: 100 }));
    assert.deepEqual(failure, {
      code: 'promptTooLong',
      tokens,
      room: 412,
      contextSize: 512,
      answerTokens: 100,
    });
  });

  it('takes a prompt that fills the context to the last token', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 512 });
    const [one = 0] = await provider.count([{ system: '', user: 'W' }]);
    const prompt = { system: '', user: 'W'.repeat(412 - one + 1) };
    const answer = await provider.run({ prompt, maxTokens: 100 });
    assert.equal(answer.promptTokens, 412);
    assert.ok(answer.answerTokens <= 100);
  });

  it('does not read again what two prompts begin with', async () => {
    const provider = await openProvider(fixtureIn(folder));
    const script = 'INT. KITCHEN - NIGHT. '.repeat(100);
    const ask = (question: string) => ({ prompt: { system: script, user: question }, schema });
    const first = await provider.run(ask('Who speaks?'));
    const second = await provider.run(ask('Where is it?'));
    const fresh = await openProvider(fixtureIn(folder));
    assert.equal(first.reusedTokens, 0);
    assert.ok(
      second.reusedTokens > 0.95 * second.promptTokens,
      `${second.reusedTokens} of ${second.promptTokens}`,
    );
    assert.equal(second.text, (await fresh.run(ask('Where is it?'))).text, 'reuse changed the answer');
  });
});
