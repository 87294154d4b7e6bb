import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'two-places-at-once';
const usual = 'INT. BAR - DAY\n\nRain.\n\nINT. HALL - CONTINUOUS\n\nRain.\n\n';
const bar = 'INT. BAR - DAY\n\nNORA\nHello?\n\n';

describe(id, () => {
  it('marks the name, and points at the other one', () => {
    const drawing = `${usual}${bar}EXT. PIER - SAME TIME\n\nOTIS\nHere.\n\nNORA\n^^^^ twice\nThere.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'other', words: 'NORA' }]);
  });

  it('is silent about a voice', () => {
    assertDrawing(id, `${usual}${bar}EXT. PIER - SAME\n\nNORA (V.O.)\nThere.\n\nNORA (ON PHONE)\nThere.\n`);
  });

  it('is silent about intercuts, where both scenes hold both', () => {
    assertDrawing(id, `${usual}${bar}EXT. PIER - SAME\n\nINTERCUT - BAR / PIER\n\nNORA\nThere.\n`);
    assertDrawing(id, `${usual}${bar}INTERCUT WITH:\n\nEXT. PIER - SAME\n\nNORA\nThere.\n`);
  });

  it('is silent about CONTINUOUS, since people walk', () => {
    assertDrawing(id, `${usual}${bar}EXT. PIER - CONTINUOUS\n\nNORA\nThere.\n`);
  });

  it('is silent about SAME NIGHT, and about the same place', () => {
    assertDrawing(id, `${usual}${bar}EXT. PIER - SAME NIGHT\n\nNORA\nThere.\n`);
    assertDrawing(id, `${usual}${bar}INT. BAR - SAME\n\nNORA\nThere.\n`);
  });

  it('is silent where SAME is all that the script says for CONTINUOUS', () => {
    assertDrawing(id, `${bar}EXT. PIER - SAME\n\nNORA\nThere.\n`);
  });
});
