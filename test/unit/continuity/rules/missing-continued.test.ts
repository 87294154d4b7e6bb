import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'missing-continued';

const habit = `
      INT. HALL - DAY

      EVE
      One.

      She waits.

      EVE (CONT'D)
      Two.

      She waits.

      EVE (CONT'D)
      Three.

      She waits.

      EVE (CONT'D)
      Four.
`;

describe(id, () => {
  const drawing = `${habit}
      INT. BAR - DAY

      ANNA
      It rains.

      She sits.

      ANNA
      ^^^^ missing
      Still.
    `;

  it('marks the cue, and points at the one before', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: 'ANNA' }]);
  });

  it('adds it as the script writes it, behind other extensions', () => {
    assert.match(fixedScript(id, drawing), /ANNA \(CONT'D\)\nStill/);
    const heard = `${habit}
      INT. BAR - DAY

      EVE (V.O.)
      One.

      Rain.

      EVE (V.O.) (CONT'D)
      Two.

      Rain.

      EVE (V.O.) (CONT'D)
      Three.

      Rain.

      EVE (V.O.) (CONT'D)
      Four.

      Rain.

      EVE (V.O.)
      Five.
    `;
    assert.match(fixedScript(id, heard), /EVE \(V\.O\.\) \(CONT'D\)\nFive/);
  });

  it('is silent where the script has no such habit', () => {
    assertDrawing(id, drawing.replaceAll(" (CONT'D)", '').replace(/.*\^\^.*\n/, ''));
  });

  it('is silent where somebody speaks between, or a scene or a cut does', () => {
    const silent = (between: string) =>
      assertDrawing(
        id,
        `${habit}\n      INT. BAR - DAY\n\n      ANNA\n      It rains.\n\n      ${between}\n\n      ANNA\n      Still.\n`,
      );
    silent('BEN\n      It does.');
    silent('EXT. PIER - DAY');
    silent('She sits.\n\n      LATER\n\n      She stands.');
    silent('> CUT TO:');
  });

  it('is silent where the voice changes, and about two who speak at once', () => {
    const silent = (first: string, second: string) =>
      assertDrawing(
        id,
        `${habit}\n      INT. BAR - DAY\n\n      ${first}\n      Rain.\n\n      She sits.\n\n      ${second}\n      Still.\n`,
      );
    silent('ANNA (V.O.)', 'ANNA');
    silent('ANNA', 'ANNA AND BEN');
    silent('ANNA (V.O.)', 'ANNA (V.O.)');
  });
});
