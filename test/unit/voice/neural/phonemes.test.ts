import assert from 'node:assert/strict';
import { CancelledError } from '../../../../server/src/core/text/cancellation';
import { VoiceError } from '../../../../server/src/voice/engine';
import {
  espeakPhonemes,
  flitePhonemes,
  phonemesOfEither,
} from '../../../../server/src/voice/neural/phonemes';
import type { ProgramRun } from '../../../../server/src/voice/system/runProgram';
import type { ProgramCall } from '../../../../server/src/voice/system/speechProgram';

/** Tells each line in capitals, as eSpeak NG would in phonemes. */
function asked() {
  const calls: ProgramCall[] = [];
  const phonemes = espeakPhonemes(async (call) => {
    calls.push(call);
    return { kind: 'done', output: call.input.replaceAll('.', '').trim().toUpperCase() };
  });
  return { calls, phonemes };
}

const ending = (end: ProgramRun) => espeakPhonemes(async () => end)('Hello.', 'en-us');

describe('how words sound', () => {
  it('asks a line a clause, in the accent of the voice', async () => {
    const { calls, phonemes } = asked();
    await phonemes('Lower the sails, all of you!', 'en-gb');
    assert.deepEqual(calls, [
      {
        program: 'espeak-ng',
        args: ['-q', '--ipa', '-v', 'en-gb', '--stdin'],
        input: 'Lower the sails.\nall of you.\n',
      },
    ]);
  });

  it('keeps the punctuation, in marks that voices know', async () => {
    const { phonemes } = asked();
    const told = await phonemes('Wait — who? Ben… you?! Now; go', 'en-us');
    assert.deepEqual([told.signs, told.by], ['WAIT, WHO? BEN. YOU? NOW; GO', 'espeak']);
  });

  it('has nothing to ask where there is no word', async () => {
    assert.equal((await asked().phonemes('… — !', 'en-us')).signs, '');
  });

  it('takes the answer as one where it has not as many lines', async () => {
    const phonemes = espeakPhonemes(async () => ({ kind: 'done', output: 'ONE\nTWO\nTHREE' }));
    assert.equal((await phonemes('a, b.', 'en-us')).signs, 'ONE TWO THREE.');
  });

  it('tells how the program failed', async () => {
    await assert.rejects(ending({ kind: 'missing' }), { code: 'missing', detail: 'espeak-ng' });
    await assert.rejects(ending({ kind: 'tooSlow' }), { code: 'tookTooLong' });
    await assert.rejects(ending({ kind: 'failed', message: 'no voice' }), { code: 'broken' });
    await assert.rejects(ending({ kind: 'cancelled' }), CancelledError);
  });
});

describe('how words sound where there is no eSpeak NG', () => {
  const flite = flitePhonemes(async (texts) =>
    texts.map((text) => text.split(' ').map((word) => ({ word, phones: ['s', 'eh', 'd'] }))),
  );
  const failing = (code: 'missing' | 'broken') => async () => {
    throw new VoiceError(code, code === 'missing' ? 'espeak-ng' : 'why');
  };

  it('Flite tells it, clause by clause, with the punctuation', async () => {
    const { signs, by } = await phonemesOfEither(failing('missing'), flite)('Now then — who?', 'en-us');
    assert.deepEqual([signs, by], ['sˈɛd sɛd, sɛd?', 'flite']);
  });

  it('for English alone', async () => {
    for (const accent of ['en', 'en-gb', 'en-us']) assert.equal((await flite('Now', accent)).signs, 'sˈɛd');
    await assert.rejects(flite('Jetzt', 'de'), { code: 'missing', detail: 'espeak-ng' });
    await assert.rejects(flite('Enfin', 'eng'), { code: 'missing', detail: 'espeak-ng' });
  });

  it('and not where eSpeak NG fails otherwise, or is what both of them lack', async () => {
    await assert.rejects(phonemesOfEither(failing('broken'), flite)('Now', 'en-us'), { code: 'broken' });
    const neither = phonemesOfEither(failing('missing'), async () => {
      throw new VoiceError('missing', 'flite.wasm');
    });
    await assert.rejects(neither('Now', 'en-us'), { code: 'missing', detail: 'espeak-ng' });
  });
});
