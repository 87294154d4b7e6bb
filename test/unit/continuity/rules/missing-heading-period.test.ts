import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'missing-heading-period';
const usual = 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n\n';

describe(id, () => {
  it('marks the word, and points at one with a period', () => {
    const drawing = `${usual}INT CELLAR - DAY\n^^^ missing\n\nRain.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: 'INT.' }]);
    assert.match(fixedScript(id, drawing), /INT\. CELLAR - DAY/);
  });

  it('is silent where periods are left out all over', () => {
    assertDrawing(id, 'INT BAR - DAY\n\nEXT PIER - DAY\n\nEXT ROOF - DAY\n\nEXT. CELLAR - DAY\n');
  });

  it('is silent where there is no clear majority', () => {
    assertDrawing(id, `${usual}INT CELLAR - DAY\n\nINT ATTIC - DAY\n`);
  });

  it('is silent about I/E and whole words', () => {
    assertDrawing(id, `${usual}I/E CAR - DAY\n\nINTERIOR CELLAR - DAY\n`);
  });

  it('is silent about INT./EXT. and INT/EXT. with a period at the end', () => {
    assertDrawing(id, `${usual}INT./EXT. CAR - DAY\n\nINT/EXT. BOAT - DAY\n`);
  });
});
