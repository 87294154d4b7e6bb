import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'thing-used-after-loss';
const broken = 'INT. BAR - DAY\n\nThe phone falls into the sink. [[breaks: PHONE]]\n\nThe phone smokes.\n\n';

describe('rule thing-used-after-loss', () => {
  it('finds a broken thing in use, once', () => {
    const script = `${broken}INT. CAR - DAY\n\nShe picks up the phone. The phone rings.\n`;
    assertDrawing(id, `${script}                 ^^^^^ breaks\n`);
    assert.deepEqual(evidenceOf(id, script), [{ message: 'broke', words: '[[breaks: PHONE]]' }]);
  });

  it('finds a thing that is gone in a tag', () => {
    assertDrawing(
      id,
      'INT. BAR - DAY\n\nHe burns it. [[lost: LETTER]]\n\nINT. CAR - DAY\n\n[[prop: letter | MARIA]]\n        ^^^^^^ gone\n\nShe reads.\n',
    );
  });

  it('finds it again after it broke a second time', () => {
    assertDrawing(
      id,
      `${broken}INT. SHOP - DAY\n\nIt rings. [[repaired: PHONE]]\n\nINT. PIER - DAY\n\nIt sinks. [[breaks: PHONE]]\n\nINT. CAR - DAY\n\nThe phone rings.\n    ^^^^^ breaks\n`,
    );
  });

  it('is silent after it was repaired or found', () => {
    assertDrawing(id, `${broken}INT. SHOP - DAY\n\nIt rings. [[works again: PHONE]]\n\nThe phone rings.\n`);
  });

  it('is silent where it is told as broken or missed', () => {
    assertDrawing(id, `${broken}INT. CAR - DAY\n\nShe stares at the dead phone.\n\nMARIA\nMy phone rings.\n`);
    assertDrawing(
      id,
      'INT. BAR - DAY\n\nHe takes it. [[stolen: LETTER]]\n\nINT. CAR - DAY\n\nThe letter is not there. She misses the letter.\n',
    );
  });

  it('is silent in a flashback', () => {
    assertDrawing(id, `${broken}INT. CAR - DAY (FLASHBACK)\n\nThe phone rings.\n`);
  });
});
