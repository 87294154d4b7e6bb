import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'unclosed-story-frame';
const closed = 'INT. BAR - DAY\n\nINTERCUT - BAR / CAR\n\nRain.\n\nEND INTERCUT.\n\n';

describe(id, () => {
  it('marks one that says where it begins', () => {
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      > BEGIN MONTAGE: <
      ^^^^^^^^^^^^^^^^^^ begun

      Rain.
    `,
    );
  });

  it('marks one among others that are ended, and points at an end', () => {
    const drawing = `${closed}INT. CAR - DAY\n\nINTERCUT - BAR / CAR\n^^^^^^^^^^^^^^^^^^^^ others\n\nRain.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'ended', words: 'END INTERCUT.' }]);
  });

  it('takes the habit from earlier episodes', () => {
    const drawing = 'INT. CAR - DAY\n\nINTERCUT - BAR / CAR\n^^^^^^^^^^^^^^^^^^^^ others\n\nRain.\n';
    assertDrawing(id, drawing, { earlier: [closed] });
    assert.deepEqual(evidenceOf(id, drawing, { earlier: [closed] }), [
      { message: 'ended', words: 'file:///episode-1.fountain' },
    ]);
  });

  it('is silent where nothing of the kind is ever ended', () => {
    assertDrawing(
      id,
      'INT. CAR - DAY\n\nINTERCUT - BAR / CAR\n\nRain.\n\n> FLASHBACK TO:\n\nEXT. PIER - DAY\n\nSnow.\n',
    );
  });

  it('is silent where most are not ended', () => {
    const open = 'INT. CAR - DAY\n\nINTERCUT - BAR / CAR\n\nRain.\n\n';
    assertDrawing(id, closed + open + open);
  });

  it('is silent about frames in headings, which end with the scene', () => {
    assertDrawing(id, `INT. CAR - DAY (FLASHBACK)\n\nRain.\n\nINT. BAR - DREAM\n\nRain.\n`);
  });

  it('is silent where the story comes back', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nBEGIN FLASHBACK:\n\nEXT. PIER - DAY\n\nSnow.\n\nBACK TO PRESENT\n');
    assertDrawing(id, 'BEGIN DREAM\n\nEXT. PIER - DAY\n\nSnow.\n\nINT. BAR - DAY (PRESENT)\n\nRain.\n');
  });
});
