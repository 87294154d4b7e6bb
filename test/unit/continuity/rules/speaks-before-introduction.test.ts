import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'speaks-before-introduction';

const others = `
      INT. HALL - DAY

      ANNA, BEN and EVE wait.

      ANNA
      Rain?

      BEN
      Rain.

      EVE
      Rain!
`;

const later = (name = 'MARLOW') => `
      EXT. PIER - DAY #7#

      ${name} (50) waits.
    `;

describe(id, () => {
  const drawing = `${others}
      INT. BAR - DAY

      MARLOW
      ^^^^^^ before
      Snow.
${later()}`;

  it('marks the first line on screen, and points at the introduction', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'introduction', words: 'MARLOW' }]);
  });

  const silent = (before: string, around = {}) =>
    assertDrawing(id, `${others}\n      INT. BAR - DAY\n\n      ${before}\n${later()}`, around);

  it('is silent about voices', () => {
    silent('MARLOW (V.O.)\n      Snow.');
    silent('MARLOW (O.S.)\n      Snow.');
    silent('MARLOW (ON TV)\n      Snow.');
  });

  it('is silent about whom action names before, in whatever letters', () => {
    silent('Marlow counts.\n\n      MARLOW\n      Snow.');
  });

  it('is silent within a scene, and about people of an earlier episode', () => {
    silent('MARLOW\n      Snow.\n\n      MARLOW (50) comes in.');
    silent('MARLOW\n      Snow.', { earlier: ['INT. BAR - DAY\n\nMARLOW waits.\n\nMARLOW\nSnow.\n'] });
  });

  it('is silent where people often speak first', () => {
    assertDrawing(
      id,
      `INT. BAR - DAY\n\nANNA\nRain.\n\nMARLOW\nSnow.\n\nEXT. PIER - DAY\n\nANNA and MARLOW wait.\n`,
    );
  });
});
