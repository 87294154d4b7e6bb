import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'mixed-voices';

const scene = (...speeches: readonly string[]) =>
  `INT. BAR - DAY\n\n${speeches.map((cue) => (cue.includes('.') && !cue.includes('(') ? `${cue}\n\n` : `${cue}\nRain.\n\n`)).join('')}`;

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      ANNA (O.S.)
           ^^^^^^ mixed
      Rain?

      BEN
      Rain.

      ANNA (V.O.) (CONT'D)
      Still?
    `;

  it('marks the one that the scene has less often, off screen where it is even', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'other', words: '(V.O.)' }]);
    assert.match(fixedScript(id, drawing), /ANNA \(V\.O\.\)\nRain/);
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      ANNA (O.S.)
      Rain?

      BEN
      Rain.

      ANNA (O.S.)
      Rain?

      BEN
      Rain.

      ANNA (V.O.)
           ^^^^^^ mixed
      Still?
    `,
    );
  });

  it('is silent about two people, and two scenes', () => {
    assertDrawing(id, scene('ANNA (O.S.)', 'BEN (V.O.)'));
    assertDrawing(id, scene('ANNA (O.S.)', 'BEN') + scene('ANNA (V.O.)'));
    assertDrawing(id, scene('ANNA (O.S.)', 'BEN', 'ANNA (ON TV)'));
  });

  it('is silent where the person moves, or speaks over the own words', () => {
    assertDrawing(id, scene('ANNA (V.O.)', 'Anna is at the door.', 'ANNA (O.S.)'));
    assertDrawing(id, scene('ANNA (V.O.)', 'ANNA', 'ANNA (O.S.)'));
    assertDrawing(id, scene('ANNA (O.S.)', 'ANNA (V.O.)'));
  });

  it('is silent in an intercut', () => {
    assertDrawing(id, `INT. BAR - INTERCUT\n\n${scene('ANNA (O.S.)', 'BEN', 'ANNA (V.O.)').slice(16)}`);
  });
});
