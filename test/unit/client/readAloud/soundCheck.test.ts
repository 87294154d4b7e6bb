import assert from 'node:assert/strict';
import { SoundCheck } from '../../../../client/src/readAloud/soundCheck';
import type { Audition } from '../../../../client/src/readAloud/sounds';

function checkOf(answer: (voice: string) => Audition) {
  const done: string[] = [];
  const check = new SoundCheck({
    open: async () => undefined,
    audition: async (_, voice) => {
      done.push(voice);
      return answer(voice);
    },
    endAudition: async () => {
      done.push('end');
    },
  });
  return { done, hear: (voice: string) => check.hear('file:///a.fountain', voice, undefined) };
}

describe('a voice that is tried from the list', () => {
  it('is heard to its end, then the reading goes on', async () => {
    const { done, hear } = checkOf(() => ({ kind: 'heard', ms: 1 }));
    await hear('one');
    assert.deepEqual(done, ['one', 'end']);
  });

  it('gives way to the next, after which alone the reading goes on', async () => {
    const { done, hear } = checkOf(() => ({ kind: 'heard', ms: 1 }));
    await Promise.all([hear('one'), hear('two')]);
    assert.deepEqual(done, ['one', 'two', 'end']);
  });

  it('that cannot be heard says why, and lets the reading go on', async () => {
    const { done, hear } = checkOf(() => ({ kind: 'failed', message: 'No tongue.' }));
    await assert.rejects(hear('one'), /No tongue\./);
    assert.deepEqual(done, ['one', 'end']);
  });
});
