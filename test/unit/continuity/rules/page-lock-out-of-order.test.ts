import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'page-lock-out-of-order';

describe(id, () => {
  it('marks one that goes back, and points at the mark before it', () => {
    const drawing = `
      Rain.

      === 12 ===

      INT. BAR - DAY

      Rain.

      === 11A ===
          ^^^ back

      Rain.

      === 13 ===

      Rain.
    `;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: '12' }]);
  });

  it('marks one that is there twice', () => {
    assertDrawing(
      id,
      `
      === 12A ===

      Rain.

      === 12a ===
          ^^^ twice

      Rain.
    `,
    );
  });

  it('is silent about pages put in, and about pages that have no mark', () => {
    assertDrawing(
      id,
      '=== 9 ===\n\nRain.\n\n=== 10 ===\n\nRain.\n\n=== 10A ===\n\nRain.\n\n=== 14 ===\n\nRain.\n',
    );
  });

  it('is silent about page breaks without a number', () => {
    assertDrawing(id, '=== 9 ===\n\nRain.\n\n===\n\nRain.\n\n====\n\nRain.\n');
  });

  it('is silent about a mark that is taken out by a boneyard', () => {
    assertDrawing(id, '=== 9 ===\n\nRain.\n\n/*\n=== 8 ===\n*/\n\nRain.\n');
  });
});
