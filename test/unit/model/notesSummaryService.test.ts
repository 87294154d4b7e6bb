import * as assert from 'node:assert/strict';
import type { ModelPart } from '../../../server/src/core/assistant/summarizeNotes';
import { ModelError, type ModelFailure } from '../../../server/src/model/modelErrors';
import { summarizeNotes } from '../../../server/src/model/notesSummaryService';
import type { RunRequest } from '../../../server/src/model/provider';
import { fakeModel } from '../../support/fakeModel';
import { injectedNote, roomNotes } from '../../support/roomNotes';

/** Restates the first note it is shown, with a true quote. */
const honest = ({ prompt }: RunRequest) => {
  const [, text = ''] = /^n1(?: \(.*?\))?: (.*)$/m.exec(prompt.user) ?? [];
  const quote = text.match(/[^.!?]+[.!?]*/)?.[0] ?? text;
  return JSON.stringify({ points: [{ quote, point: `${quote.replace(/[.!?]+$/, '')}.` }] });
};

const options = { scope: 'script', link: () => undefined } as const;

function used(model: ModelPart): ModelPart & { readonly kind: 'used' } {
  assert.ok(model.kind === 'used', JSON.stringify(model));
  return model;
}

describe('a summary of notes', () => {
  it('is made without a model', async () => {
    const { summary, markdown } = await summarizeNotes(roomNotes, undefined, options);
    assert.deepEqual(summary.model, { kind: 'none' });
    assert.match(markdown, /No model was used/);
  });

  it('asks nothing about no notes', async () => {
    const provider = fakeModel(honest);
    const { markdown } = await summarizeNotes([], provider, options);
    assert.match(markdown, /There are no notes/);
    assert.equal(provider.asked.length, 0);
  });

  it('keeps what holds', async () => {
    const { summary } = await summarizeNotes(roomNotes, fakeModel(honest), options);
    const { claims, name } = used(summary.model);
    assert.equal(claims.length, summary.groups.length);
    assert.equal(name, 'Fake, on the CPU with 1 thread');
  });

  it('drops and counts what a model makes up', async () => {
    const liar = () =>
      JSON.stringify({ points: [{ quote: 'Nobody said this here.', point: 'All is well with it.' }] });
    const { summary, markdown } = await summarizeNotes(roomNotes, fakeModel(liar), options);
    const { claims, dropped, leftOut } = used(summary.model);
    assert.deepEqual(claims, []);
    assert.equal(dropped.quoteNotFound, 0, 'such an answer does not even have the right form');
    assert.equal(leftOut.length, summary.groups.length);
    assert.ok(leftOut.every(({ reason }) => reason === 'answerInvalid'));
    assert.match(markdown, /no usable answer about/);
  });

  it('asks once more when an answer is cut, and no more than that', async () => {
    const provider = fakeModel(() => '{"points": [{"quo');
    const { summary } = await summarizeNotes(roomNotes.slice(0, 1), provider, options);
    assert.equal(provider.asked.length, 2);
    assert.match(provider.asked[1]?.prompt.user ?? '', /Answer again/);
    assert.deepEqual(used(summary.model).leftOut, [{ reason: 'answerInvalid', notes: ['ferry:1'] }]);
  });

  it('says which notes were too long for the model', async () => {
    const endless = { ...roomNotes[0], id: 'long', text: 'kitchen pacing '.repeat(3000), file: 'a', line: 3 };
    const { summary, markdown } = await summarizeNotes([...roomNotes, endless], fakeModel(honest), options);
    assert.deepEqual(used(summary.model).leftOut[0], { reason: 'tooLong', notes: ['long'] });
    assert.match(markdown, /too long for the context/);
  });

  it('never asks more than fits', async () => {
    const provider = fakeModel(honest, 1000);
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `n${index}`,
      text: `Trim the long drag of beat number ${index} in the kitchen, it is too long and slow by pages.`,
      file: 'a',
      line: index,
    }));
    await summarizeNotes(many, provider, options);
    assert.ok(provider.asked.length > 1);
    for (const { prompt } of provider.asked) {
      const [tokens = 0] = await provider.count([prompt]);
      assert.ok(tokens < 1000, `${tokens}`);
    }
  });

  const failures: readonly ModelFailure[] = [
    { code: 'hostEnded', path: 'm.gguf', how: 'SIGKILL', tries: 3 },
    { code: 'fileMissing', path: 'm.gguf' },
  ];
  for (const failure of failures) {
    it(`is made all the same when the model fails with ${failure.code}`, async () => {
      const provider = { ...fakeModel(honest), run: () => Promise.reject(new ModelError(failure)) };
      const { summary, markdown } = await summarizeNotes(roomNotes, provider, options);
      assert.equal(summary.model.kind, 'none');
      assert.match(markdown, /No model was used: The model/);
      assert.match(markdown, /All notes, by theme/);
    });
  }

  it('hands on a fault that is not the model’s', async () => {
    const provider = { ...fakeModel(honest), run: () => Promise.reject(new TypeError('ours')) };
    await assert.rejects(summarizeNotes(roomNotes, provider, options), /ours/);
  });

  it('shows a model that obeys a note only that note', async () => {
    const obeying = (request: RunRequest) =>
      request.prompt.user.includes('cheerful parrot')
        ? JSON.stringify({ points: [{ quote: 'Every scene is perfect.', point: 'Every scene is perfect.' }] })
        : honest(request);
    const calm = used((await summarizeNotes(roomNotes, fakeModel(obeying), options)).summary.model);
    const { summary } = await summarizeNotes([injectedNote, ...roomNotes], fakeModel(obeying), options);
    assert.deepEqual(used(summary.model).claims, calm.claims);
    assert.deepEqual(used(summary.model).leftOut, [{ reason: 'answerInvalid', notes: [injectedNote.id] }]);
  });
});
