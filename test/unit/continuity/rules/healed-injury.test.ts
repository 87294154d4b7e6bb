import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'healed-injury';
const before = 'INT. BAR - DAY\n\nMARIA\nHello.\n\nShe falls. [[wound: MARIA | cut on the chin]]\n\n';

describe('rule healed-injury', () => {
  it('finds makeup without the wound', () => {
    const script = `${before}INT. CAR - CONTINUOUS\n\n[[makeup: wet hair | MARIA]]\n`;
    assertDrawing(id, `${script}          ^^^^^^^^ unmade\n`);
    assert.deepEqual(evidenceOf(id, script), [
      { message: 'wound', words: '[[wound: MARIA | cut on the chin]]' },
    ]);
  });

  it('finds a wound that heals on the same day', () => {
    assertDrawing(id, `${before}INT. CAR - CONTINUOUS\n\n[[healed: MARIA]]\n^^^^^^^^^^^^^^^^^ healed\n`);
  });

  it('is silent about makeup with the wound, and after it healed', () => {
    assertDrawing(id, `${before}INT. CAR - CONTINUOUS\n\n[[makeup: chin, hair | MARIA]]\n`);
    assertDrawing(
      id,
      `${before}INT. CAR - DAY\n\n[[day: D7]] [[heals: MARIA]]\n\nINT. PIER - CONTINUOUS\n\n[[makeup: wet hair | MARIA]]\n`,
    );
  });

  it('is silent about another day, another person and makeup that is none of a wound', () => {
    assertDrawing(id, `${before}INT. CAR - DAY\n\n[[day: D7]] [[makeup: wet hair | MARIA]]\n`);
    assertDrawing(id, `${before}INT. CAR - CONTINUOUS\n\n[[makeup: wet hair | JOE]]\n`);
    assertDrawing(
      id,
      'INT. BAR - DAY\n\n[[makeup: red lips | MARIA]]\n\nINT. CAR - CONTINUOUS\n\n[[makeup: wet hair | MARIA]]\n',
    );
  });
});
