import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'day-after-night';
const night = 'INT. BAR - DAY\n\n[[day: D2]]\n\nRain.\n\nINT. BAR - NIGHT\n\nRain.\n\n';

describe(id, () => {
  it('marks the tag, and points at the night', () => {
    const drawing = `${night}EXT. PIER - DAY\n\n[[day: D2]]\n^^^^^^^^^^^ same\n\nSnow.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: 'INT. BAR - NIGHT' }]);
  });

  it('marks a number in the heading', () => {
    assertDrawing(id, 'INT. BAR - N2\n\nRain.\n\nEXT. PIER - D2\n            ^^ same\n\nSnow.\n');
  });

  it('is silent about the next day', () => {
    assertDrawing(id, `${night}EXT. PIER - DAY\n\n[[day: D3]]\n\nSnow.\n`);
  });

  it('is silent without tags, where the day is counted on', () => {
    assertDrawing(id, 'INT. BAR - NIGHT\n\nRain.\n\nEXT. PIER - DAY\n\nSnow.\n');
  });

  it('is silent where the story goes back', () => {
    assertDrawing(id, `${night}EXT. PIER - EARLIER\n\n[[day: D2]]\n\nSnow.\n`);
    assertDrawing(id, `${night}EXT. PIER - DAY (FLASHBACK)\n\n[[day: X1]]\n\nSnow.\n`);
  });

  it('is silent about day after day', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\n[[day: D2]]\n\nRain.\n\nEXT. PIER - DAY\n\n[[day: D2]]\n\nSnow.\n');
  });
});
