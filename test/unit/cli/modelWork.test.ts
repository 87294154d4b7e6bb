import assert from 'node:assert/strict';
import { withModel } from '../../../server/src/cli/modelWork';
import { fakeIo } from '../../support/cliIo';

const args = { files: [], values: {}, lists: {}, switches: new Set<string>() };

describe('work of a command with a model', () => {
  it('ends well where no model was asked for', async () => {
    const io = fakeIo({});
    const done = await withModel(
      args,
      io,
      async (provider) => provider,
      () => ({ kind: 'none' }),
    );
    assert.deepEqual(done, { kind: 'done', result: undefined, code: 0 });
    assert.equal(io.err(), '');
  });

  it('keeps the result of work in which the model failed, and says so in the words of the terminal', async () => {
    const io = fakeIo({});
    const reason = 'The file is no model. Choose another: Choose Model File.';
    const done = await withModel(
      args,
      io,
      async () => 'known',
      () => ({ kind: 'none', reason }),
    );
    assert.deepEqual(done, { kind: 'done', result: 'known', code: 2 });
    assert.match(io.err(), /^closed-set: The file is no model\. Choose another with --model\.\n$/);
  });

  it('throws what fails of itself', async () => {
    const work = () => Promise.reject(new Error('broken'));
    await assert.rejects(
      withModel(args, fakeIo({}), work, () => ({ kind: 'used' })),
      /broken/,
    );
  });

  it('ends with 130 where Ctrl+C stopped it', async () => {
    const stop = new AbortController();
    stop.abort();
    const io = { ...fakeIo({}), signal: stop.signal };
    const work = () => Promise.reject(new Error('stopped'));
    assert.deepEqual(await withModel(args, io, work, () => ({ kind: 'used' })), {
      kind: 'stopped',
      code: 130,
    });
  });
});
