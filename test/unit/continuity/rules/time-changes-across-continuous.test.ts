import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'time-changes-across-continuous';

describe(id, () => {
  it('marks the time, and points at the one before', () => {
    const drawing = `
      INT. BAR - DAY

      Rain.

      INT. HALL - CONTINUOUS

      Rain.

      EXT. PIER - NIGHT (CONTINUOUS)
                  ^^^^^ changes

      Rain.
    `;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: 'CONTINUOUS' }]);
  });

  it('is silent where one time of day goes over into the next', () => {
    for (const [from, to] of [
      ['DAY', 'DUSK'],
      ['DUSK', 'NIGHT'],
      ['EVENING', 'NIGHT'],
      ['NIGHT', 'DAWN'],
      ['DAWN', 'DAY'],
      ['MORNING', 'DAY'],
      ['DAY', 'AFTERNOON'],
    ]) {
      assertDrawing(id, `INT. BAR - ${from}\n\nRain.\n\nEXT. PIER - ${to} - CONTINUOUS\n\nRain.\n`);
    }
  });

  it('is silent about SAME, which may be night on the other side of the world', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nEXT. TOKYO - NIGHT - SAME\n\nRain.\n');
  });

  it('is silent where a card lies between, which another rule tells', () => {
    assertDrawing(
      id,
      'INT. BAR - DAY\n\nRain.\n\n> THAT NIGHT <\n\nEXT. PIER - NIGHT - CONTINUOUS\n\nRain.\n',
    );
  });

  it('is silent about what goes on after a flashback', () => {
    assertDrawing(
      id,
      'INT. BAR - NIGHT\n\nRain.\n\nEXT. PIER - DAY (FLASHBACK)\n\nRain.\n\nINT. BAR - NIGHT - CONTINUOUS\n\nRain.\n',
    );
  });

  it('is silent about two times without CONTINUOUS', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - NIGHT\n\nRain.\n');
  });
});
