import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'scene-number-gap';

const scriptWith = (...numbers: string[]) =>
  numbers.map((number) => `INT. ROOM ${number} - DAY #${number}#\n\nRain.\n\n`).join('');

describe(id, () => {
  it('marks the scene after the gap, and points at the one before it', () => {
    const drawing = `
      INT. BAR - DAY #1#

      INT. BAR - DAY #2#

      INT. BAR - DAY #3A#

      INT. BAR - DAY #6#
                      ^ several
    `;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: '3A' }]);
  });

  it('is silent where the numbers in between are said to be omitted', () => {
    for (const line of ['.OMITTED #2-3#', '2-3 OMITTED', 'SCENES 2 THRU 3 OMITTED', '.2 AND 3 ENTFÄLLT']) {
      const script = `INT. BAR - DAY #1#\n\nRain.\n\n${line}\n\nINT. BAR - DAY #4#\n\nRain.\n\nINT. BAR - DAY #5#\n\nRain.\n\nINT. CAR - DAY #6#\n\nRain.\n`;
      assertDrawing(id, script);
    }
  });

  it('is silent about letters that are skipped, which are often of scenes that were never published', () => {
    assertDrawing(id, scriptWith('1', '1A', '1C', '2', '3'));
  });

  it('is silent where an episode begins at 101', () => {
    assertDrawing(id, scriptWith('101', '102', '103', '104'));
  });

  it('is silent where numbers go in steps of ten', () => {
    assertDrawing(id, scriptWith('10', '20', '30', '40', '50'));
  });

  it('is silent where the scene stands elsewhere', () => {
    assertDrawing(id, scriptWith('1', '2', '4', '5', '6', '3', '7'));
  });
});
