import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'introduction-not-in-capitals';

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

describe(id, () => {
  const drawing = `${others}
      INT. BAR - DAY

      At the window Marlow counts.
                    ^^^^^^ first

      MARLOW
      Snow.
    `;

  it('marks the name, and points at the first line', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'speaks', words: 'MARLOW' }]);
    assert.match(fixedScript(id, drawing), /window MARLOW counts/);
  });

  const silent = (action: string, around = {}) =>
    assertDrawing(
      id,
      `${others}\n      INT. BAR - DAY\n\n      ${action}\n\n      MARLOW\n      Snow.\n`,
      around,
    );

  it('is silent where somebody is only spoken of or belongs to something, or was in an earlier episode', () => {
    silent("Marlow's coat hangs there.");
    silent('A coat hangs there.');
    silent('Marlow counts.', { earlier: ['INT. BAR - DAY\n\nMARLOW (40) waits.\n\nMARLOW\nSnow.\n'] });
  });

  it('is silent about a picture of somebody who is introduced later', () => {
    const later = 'EXT. PIER - DAY\n\n      MARLOW (40) waits.';
    silent(`A photograph of Marlow.\n\n      ${later}`);
  });

  it('is silent about words that are no names', () => {
    for (const words of ['the man in the hat', 'the Mayor']) {
      const name = words.replace('the ', '').toUpperCase();
      assertDrawing(
        id,
        `${others}\n      INT. BAR - DAY\n\n      He sees ${words}.\n\n      ${name}\n      Snow.\n`,
      );
    }
  });

  it('is silent where names are not written in capitals', () => {
    assertDrawing(id, drawing.replace('ANNA, BEN and EVE', 'Anna, Ben and Eve').replace(/.*\^\^.*\n/, ''));
  });
});
