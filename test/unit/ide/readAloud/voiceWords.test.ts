import assert from 'node:assert/strict';
import { english } from '../../../../server/src/ide/localize';
import { voiceProblem } from '../../../../server/src/ide/readAloud/voiceWords';

describe('why a voice was not heard', () => {
  it('names what is missing', () => {
    const told = voiceProblem({ code: 'missing', detail: '/voices/joe.onnx' }, english);
    assert.equal(
      told,
      'The voice is not there: /voices/joe.onnx. Put back what is missing, or choose another voice for this role.',
    );
  });

  it('says how to get the program that neural voices need', () => {
    const told = voiceProblem({ code: 'missing', detail: 'espeak-ng' }, english);
    assert.match(
      told,
      /^eSpeak NG is not installed, and this voice needs it\. Install it \(apt install espeak-ng,/,
    );
  });
});
