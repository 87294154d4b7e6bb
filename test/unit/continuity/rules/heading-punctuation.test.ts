import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'heading-punctuation';
const usual = 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n\n';

describe(id, () => {
  it('marks what stands behind the last word, and points at a heading without', () => {
    const drawing = `${usual}INT. CELLAR - DAY: #4#\n                 ^ trailing\n\nRain.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: 'INT. BAR - DAY' }]);
    assert.match(fixedScript(id, drawing), /INT\. CELLAR - DAY #4#/);
  });

  it('marks a dash that leads nowhere', () => {
    assertDrawing(id, `${usual}INT. CELLAR - DAY -\n                 ^^ trailing\n\nRain.\n`);
  });

  it('is silent where headings end in a period', () => {
    assertDrawing(id, 'INT. BAR - DAY.\n\nEXT. PIER - DAY.\n\nEXT. ROOF - DAY.\n\nINT. CAR - DAY\n');
  });

  it('is silent about words that are shortened', () => {
    assertDrawing(id, `${usual}INT. CELLAR - 3 A.M.\n\nEXT. MAIN ST.\n\nEXT. GLENDALE BLVD.\n`);
  });

  it('is silent about brackets, questions and exclamations', () => {
    assertDrawing(id, `${usual}INT. CELLAR - DAY (LATER)\n\nINT. CLUB WOW!\n\nINT. CELLAR - DAY?\n`);
  });
});
