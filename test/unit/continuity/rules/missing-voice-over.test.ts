import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'missing-voice-over';

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      ANNA (V.O.)
      Rain?

      BEN
      Rain.

      ANNA
      ^^^^ dropped
      Still?
    `;

  it('marks the cue that lost it, and points at the one that has it', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: '(V.O.)' }]);
    assert.match(fixedScript(id, drawing), /ANNA \(V\.O\.\)\nStill/);
  });

  const call = (cue: string, parenthetical: string, action = 'Ben dials.') => `
      INT. BAR - DAY

      ${action}

      BEN
      (${parenthetical})
      Rain?

      ${cue}
      Rain.

      BEN
      (${parenthetical})
      Still?
    `;

  it('marks who answers a phone', () => {
    const marked = call('ANNA\n      ^^^^ phone', 'into the phone');
    assertDrawing(id, marked);
    assert.deepEqual(evidenceOf(id, marked), [{ message: 'call', words: 'BEN' }]);
    assertDrawing(id, call('ANNA\n      ^^^^ phone', 'al teléfono'));
  });

  it('is silent about who is in the room', () => {
    assertDrawing(id, drawing.replace(/.*\^\^.*\n/, '').replace('BEN\n', 'Anna comes in.\n\n      BEN\n'));
    assertDrawing(id, call('ANNA', 'into the phone', 'Ben dials. Anna watches.'));
    assertDrawing(id, call('ANNA', 'to the barman'));
    assertDrawing(id, `${call('ANNA', 'into the phone')}\n      ANNA\n      And?\n\n      ANNA\n      So?\n`);
  });

  it('is silent about one call that is seen at both ends', () => {
    assertDrawing(id, call('ANNA', 'into the phone', 'INTERCUT Ben and the pier.'));
    assertDrawing(id, drawing.replace(/.*\^\^.*\n/, '').replace('DAY', 'DAY - INTERCUT'));
    assertDrawing(id, call('ANNA (ON PHONE)', 'into the phone'));
  });
});
