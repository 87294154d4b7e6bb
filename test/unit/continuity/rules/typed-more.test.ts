import assert from 'node:assert/strict';
import { assertDrawing, fixedScript, scriptOf } from '../../../support/ruleDrawing';

const id = 'typed-more';

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      ANNA
      It rains.
      (MORE)
      ^^^^^^ typed

      ANNA (CONT'D)
      It rains still.
    `;

  it('marks it, and makes one speech of two', () => {
    assertDrawing(id, drawing);
    assert.equal(
      fixedScript(id, drawing).trimEnd(),
      scriptOf('INT. BAR - DAY\n\nANNA\nIt rains.\nIt rains still.'),
    );
  });

  it('marks (CONTINUED) and CONTINUED: on lines of their own', () => {
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      Rain.

      (CONTINUED)
      ^^^^^^^^^^^ typed

      CONTINUED:
      ^^^^^^^^^^ typed

      Rain still.
    `,
    );
  });

  it('is silent about words that only look like it', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nANNA\n(more quietly)\nRain.\n');
    assertDrawing(id, 'INT. BAR - DAY\n\nHe wants more.\n\n(More rain.)\n');
    assertDrawing(id, 'INT. BAR - DAY\n\nANNA\nRain.\n\nShe sits.\n\nANNA (CONTINUED)\nMORE\n');
    assert.ok(!scriptOf(drawing).includes('^'));
  });
});
