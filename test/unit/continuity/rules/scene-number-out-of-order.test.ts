import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'scene-number-out-of-order';

const scriptWith = (...numbers: string[]) =>
  numbers.map((number) => `INT. ROOM ${number} - DAY #${number}#\n\nRain.\n\n`).join('');

describe(id, () => {
  it('marks a scene that was moved up, and points at the one it stands before', () => {
    const drawing = `
      INT. BAR - DAY #1#

      EXT. PIER - DAY #30#
                       ^^ early

      INT. CAR - DAY #2#

      INT. CAR - DAY #2A#

      INT. BAR - DAY #3#
    `;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'other', words: '2' }]);
  });

  it('marks a scene that was moved down, and points at the one it stands after', () => {
    const drawing = `
      INT. BAR - DAY #11#

      EXT. PIER - DAY #12B#

      INT. CAR - DAY #13#

      INT. CAR - DAY #12A#
                      ^^^ late

      INT. BAR - DAY #14#

      INT. BAR - DAY #15#
    `;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'other', words: '13' }]);
  });

  it('is silent about inserted scenes', () => {
    assertDrawing(id, scriptWith('A1', '1', '9', '10', '10A', '10B', '10AA', 'A11', '11'));
  });

  it('is silent about the same number twice, which another rule tells', () => {
    assertDrawing(id, scriptWith('1', '2', '2', '3'));
  });

  it('is silent where numbers follow no order at all', () => {
    assertDrawing(id, scriptWith('9', '4', '7', '2', '8', '1'));
  });

  it('is silent where several episodes begin at 1', () => {
    assertDrawing(id, scriptWith('1', '2', '3', '1', '2', '3'));
  });
});
