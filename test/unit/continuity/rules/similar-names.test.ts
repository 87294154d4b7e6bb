import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'similar-names';

const scene = (...names: readonly string[]) =>
  `INT. BAR - DAY\n\n${[...names, ...names].map((name) => `${name}\nRain.\n\n`).join('')}`;

describe(id, () => {
  it('marks the second of two, and points at the first', () => {
    const drawing = `
      INT. BAR - DAY

      JULIE
      Rain.

      JULIA
      ^^^^^ alike
      Rain.

      JULIE
      Rain.

      JULIA
      Rain.
    `;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'other', words: 'JULIE' }]);
  });

  it('is silent about names that share a word, a number or only a letter', () => {
    assertDrawing(id, scene('ANNA MOSS', 'BEN MOSS'));
    assertDrawing(id, scene('COP #1', 'COP #2'));
    assertDrawing(id, scene('MARTHA', 'MOIRA'));
    assertDrawing(id, scene('TOM', 'JO'));
  });

  it('is silent about two who never meet', () => {
    assertDrawing(id, `${scene('JULIE', 'BEN')}${scene('JULIA', 'BEN')}`);
  });
});
