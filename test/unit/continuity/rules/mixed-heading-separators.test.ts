import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'mixed-heading-separators';
const usual =
  'INT. HOTEL - BAR - DAY\n\nRain.\n\nINT. HOTEL - LOBBY - DAY\n\nRain.\n\nEXT. HOTEL - ROOF - DAY\n\nRain.\n\n';

describe(id, () => {
  it('marks a comma where the others have a dash, and points at one of them', () => {
    const drawing = `${usual}INT. HOTEL, CELLAR - DAY #4#\n          ^^ mixed\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: ' - ' }]);
    assert.match(fixedScript(id, drawing), /INT\. HOTEL - CELLAR - DAY #4#\n$/);
  });

  it('marks other dashes, and dashes that lack a space', () => {
    assertDrawing(id, `${usual}INT. HOTEL – CELLAR - DAY\n          ^^^ mixed\n`);
    assertDrawing(id, `${usual}INT. HOTEL - CELLAR -DAY\n                   ^^ space\n`);
    assertDrawing(id, `${usual}INT. HOTEL- CELLAR - DAY\n          ^^ space\n`);
    assertDrawing(id, `${usual}EXT. PIER, DAY\n         ^^ mixed\n`);
  });

  it('marks a time that sticks to the place', () => {
    assert.match(fixedScript(id, `${usual}EXT. PIER-NIGHT\n         ^ stuck\n`), /EXT\. PIER - NIGHT\n$/);
    assertDrawing(id, 'ИНТ. КВАРТИРА.НОЧЬ\n             ^ stuck\n\nДождь.\n');
  });

  it('takes what the script has most of, whatever it is', () => {
    assertDrawing(
      id,
      'INT. BAR, DAY\n\nINT. CAR, DAY\n\nEXT. PIER, NIGHT\n\nEXT. ROOF - DAY\n         ^^^ mixed\n',
    );
  });

  it('is silent about a comma between parts and a dash before the time', () => {
    assertDrawing(
      id,
      'INT. HOTEL, BAR - DAY\n\nINT. HOTEL, LOBBY - DAY\n\nINT. CAR - DAY\n\nEXT. PIER - DAY\n',
    );
  });

  it('is silent about the comma of a name', () => {
    assertDrawing(id, `${usual}EXT. PARIS, FRANCE - DAY\n\nRain.\n`);
  });

  it('is silent where no form has a clear majority', () => {
    assertDrawing(id, 'INT. A - DAY\n\nINT. B - DAY\n\nINT. C, DAY\n\nINT. D, DAY\n\nINT. E – DAY\n');
  });

  it('is silent about words that hold a dash', () => {
    assertDrawing(id, `${usual}EXT. DRIVE-THRU - DAY\n\nEXT. BAR - MID-DAY\n\nINT. HALF-DARK ROOM - NIGHT\n`);
  });

  it('is silent about brackets', () => {
    assertDrawing(id, `${usual}INT. HOTEL - (PRESENT) DAY\n\nINT. HOTEL - ROOM (NO. 4, LEFT) - DAY\n`);
  });
});
