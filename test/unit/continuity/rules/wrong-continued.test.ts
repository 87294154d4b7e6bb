import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'wrong-continued';

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      ANNA
      It rains.

      BEN
      It does.

      ANNA (V.O.) (CONT'D)
                  ^^^^^^^^ other
      Still.
    `;

  it('marks it where another speaks between, and points there', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'between', words: 'BEN' }]);
    assert.match(fixedScript(id, drawing), /ANNA \(V\.O\.\)\nStill/);
  });

  it('marks it where nobody has spoken', () => {
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      Rain.

      ANNA (CONT'D)
           ^^^^^^^^ none
      Still.
    `,
    );
  });

  it('is silent where the speech goes on', () => {
    const silent = (before: string) =>
      assertDrawing(id, `INT. BAR - DAY\n\nANNA\nIt rains.\n\n${before}\n\nANNA (CONT'D)\nStill.\n`);
    silent('She sits.');
    silent('EXT. PIER - CONTINUOUS');
    silent('> CUT TO:');
    silent('ANNA (V.O.)\nRain.');
  });

  it('knows one person by two names', () => {
    const show = '{ "characters": { "ANNA": { "aliases": ["DR. MOSS"] } } }';
    const script = "INT. BAR - DAY\n\nDR. MOSS\nIt rains.\n\nShe sits.\n\nANNA (CONT'D)\nStill.\n";
    assertDrawing(id, script, { show });
    assert.throws(() => assertDrawing(id, script));
  });

  it('is silent where the script means something else by it', () => {
    const turn = "ANNA (CONT'D)\nYes.\n\nBEN (CONT'D)\nNo.\n\n";
    assertDrawing(id, `INT. BAR - DAY\n\nANNA\nYes.\n\nBEN\nNo.\n\n${turn.repeat(3)}`);
  });
});
