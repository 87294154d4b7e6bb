import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'duplicate-scene-number';

describe(id, () => {
  it('marks the second, and points at the first', () => {
    const drawing = `
      INT. BAR - DAY #12a#

      Rain.

      EXT. PIER - DAY #12A#
                       ^^^ duplicate

      Snow.
    `;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'first', words: '12a' }]);
  });

  it('is silent where numbers only look alike', () => {
    assertDrawing(id, 'INT. BAR - DAY #1#\n\nRain.\n\nINT. BAR - DAY #11#\n\nRain.\n');
    assertDrawing(id, 'INT. BAR - DAY #1A#\n\nRain.\n\nINT. BAR - DAY #A1#\n\nRain.\n');
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nINT. BAR - DAY\n\nRain.\n');
  });
});
