import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'speaks-after-leaving';

const scene = (...parts: readonly string[]) => `INT. BAR - DAY\n\nANNA\nRain.\n\n${parts.join('\n\n')}\n`;

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      ANNA
      Rain.

      Anna gets up and leaves.

      BEN
      Anna?

      ANNA
      ^^^^ left
      Yes?
    `;

  it('marks the line, and points at the exit', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'exit', words: 'Anna' }]);
    assert.match(fixedScript(id, drawing), /ANNA \(O\.S\.\)\nYes/);
  });

  it('is silent about who is heard from outside, comes back, or speaks in another scene', () => {
    assertDrawing(id, scene('Anna exits.', 'ANNA (O.S.)\nYes?'));
    assertDrawing(id, scene('Anna exits.', 'Anna is back.', 'ANNA\nYes?'));
    assertDrawing(id, scene('Anna exits.', 'EXT. PIER - DAY', 'ANNA\nYes?'));
  });

  it('is silent about what is left, and who only watches', () => {
    assertDrawing(id, scene('Anna leaves the key on the bar.', 'ANNA\nYes?'));
    assertDrawing(id, scene('Anna waits until he leaves.', 'ANNA\nYes?'));
    assertDrawing(id, scene("Anna's father leaves.", 'ANNA\nYes?'));
  });
});
