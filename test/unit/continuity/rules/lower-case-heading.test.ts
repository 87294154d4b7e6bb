import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'lower-case-heading';
const usual = 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n\n';

describe(id, () => {
  it('marks the words, and points at a heading in capitals', () => {
    const drawing = `${usual}INT. Cellar - Day #4#\n^^^^^^^^^^^^^^^^^ lower\n\nRain.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: 'INT. BAR - DAY' }]);
    assert.match(fixedScript(id, drawing), /INT\. CELLAR - DAY #4#/);
  });

  it('marks one without a single capital', () => {
    assertDrawing(id, `${usual}int. bar - day\n^^^^^^^^^^^^^^ lower\n\nRain.\n`);
  });

  it('is silent where headings are in any case', () => {
    assertDrawing(id, 'INT. Bar - Day\n\nEXT. PIER - DAY\n\nEXT. Roof - Day\n');
  });

  it('is silent about small letters within names', () => {
    assertDrawing(
      id,
      `${usual}INT. iPHONE STORE - DAY\n\nINT. McALLISTER HOUSE - DAY\n\nEXT. RUE de la PAIX - DAY\n\nINT. von BRAUN VILLA - DAY\n`,
    );
  });

  it('is silent about a remark in brackets, and about notes', () => {
    assertDrawing(id, `${usual}INT. CAR - DAY (flashback)\n\nINT. CAR - DAY [[shoot on the pier]]\n`);
  });

  it('is silent about letters that have no capitals', () => {
    assertDrawing(id, `${usual}INT. 居酒屋 - NIGHT\n\nINT. בית קפה - DAY\n`);
  });
});
