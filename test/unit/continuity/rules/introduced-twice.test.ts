import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'introduced-twice';

const first = `
      INT. BAR - DAY #4#

      ANNA (34) pours.

      ANNA
      Rain.
`;

describe(id, () => {
  const drawing = `${first}
      EXT. PIER - DAY #5#

      ANNA (34) waits.
      ^^^^ again
    `;

  it('marks the second introduction, and points at the first', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'first', words: 'ANNA' }]);
    assert.match(fixedScript(id, drawing), /Anna waits/);
  });

  const quiet = `${first}\n      EXT. PIER - DAY\n\n${'      Anna waits. Anna looks.\n\n'.repeat(26)}`;

  it('marks capitals alone where nobody else has them again', () => {
    assertDrawing(
      id,
      `${quiet}
      EXT. PIER - DAY

      ANNA waits.
      ^^^^ capitals
    `,
    );
  });

  it('is silent where capitals are a habit', () => {
    assertDrawing(id, `${first}\n      EXT. PIER - DAY\n\n      ANNA waits.\n`);
    assertDrawing(id, quiet.replaceAll('Anna looks', 'ANNA looks'));
  });

  it('is silent within the scene, about another age, and about who has no lines', () => {
    assertDrawing(id, `${first}\n      ANNA (34) waits.\n`);
    assertDrawing(id, `${first}\n      EXT. PIER - DAY\n\n      ANNA (12) waits.\n`);
    assertDrawing(id, drawing.replace('      ANNA\n      Rain.\n', '').replace(/.*\^\^.*\n/, ''));
  });
});
