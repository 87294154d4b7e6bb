import assert from 'node:assert/strict';
import { CancelledError } from '../../../../server/src/core/text/cancellation';
import { espeakPhonemes } from '../../../../server/src/voice/neural/phonemes';
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
    assert.equal(told, 'WAIT, WHO? BEN. YOU? NOW; GO');
  });

  it('has nothing to ask where there is no word', async () => {
    assert.equal(await asked().phonemes('… — !', 'en-us'), '');
  });

  it('takes the answer as one where it has not as many lines', async () => {
    const phonemes = espeakPhonemes(async () => ({ kind: 'done', output: 'ONE\nTWO\nTHREE' }));
    assert.equal(await phonemes('a, b.', 'en-us'), 'ONE TWO THREE.');
  });

  it('tells how the program failed', async () => {
    await assert.rejects(ending({ kind: 'missing' }), { code: 'missing', detail: 'espeak-ng' });
    await assert.rejects(ending({ kind: 'tooSlow' }), { code: 'tookTooLong' });
    await assert.rejects(ending({ kind: 'failed', message: 'no voice' }), { code: 'broken' });
    await assert.rejects(ending({ kind: 'cancelled' }), CancelledError);
  });
});
