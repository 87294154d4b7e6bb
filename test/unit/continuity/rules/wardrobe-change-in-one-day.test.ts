import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'wardrobe-change-in-one-day';
const before = 'INT. BAR - DAY\n\n[[wardrobe: red dress | MARIA]]\n\nMARIA\nHello.\n\n';

describe('rule wardrobe-change-in-one-day', () => {
  it('finds other clothes on the same script day', () => {
    const script = `${before}INT. CAR - CONTINUOUS\n\n[[wardrobe: gray coat | MARIA]]\n`;
    assertDrawing(id, `${script}            ^^^^^^^^^ changed\n`);
    assert.deepEqual(evidenceOf(id, script), [{ message: 'worn', words: 'red dress' }]);
  });

  it('takes all tags of a scene together', () => {
    assertDrawing(
      id,
      `${before}INT. CAR - CONTINUOUS\n\n[[wardrobe: gray coat | MARIA]] [[wardrobe: the dress | MARIA]]\n`,
    );
  });

  it('is silent about somebody else, and about clothes that nobody wears', () => {
    assertDrawing(id, `${before}INT. CAR - CONTINUOUS\n\n[[wardrobe: gray coat | JOE]] [[wardrobe: hat]]\n`);
  });

  it('is silent about another day', () => {
    assertDrawing(id, `${before}INT. CAR - DAY\n\n[[day: D2]] [[wardrobe: gray coat | MARIA]]\n`);
    assertDrawing(id, `${before}INT. CAR - NIGHT\n\n[[wardrobe: gray coat | MARIA]]\n`);
  });

  it('is silent where a note tells of a change', () => {
    assertDrawing(
      id,
      `${before}INT. CAR - CONTINUOUS\n\n[[changes clothes: MARIA]]\n\n[[wardrobe: gray coat | MARIA]]\n`,
    );
  });

  it('is silent in a flashback', () => {
    assertDrawing(id, `${before}INT. CAR - DAY (FLASHBACK)\n\n[[wardrobe: gray coat | MARIA]]\n`);
  });
});
