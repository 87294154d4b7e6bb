import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'extension-spelling';

const usual = (extension: string, times: number) => `ANNA ${extension}\nRain.\n\nBEN\nYes.\n\n`.repeat(times);

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      ANNA (V.O.)
      Rain.

      BEN (V.O.)
      Yes.

      ANNA (V.O.)
      Rain.

      BEN (v/o) (CONT'D)
          ^^^^^ spelling
      Yes.
    `;

  it('marks the odd one, and points at one of the others', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: '(V.O.)' }]);
    assert.match(fixedScript(id, drawing), /BEN \(V\.O\.\) \(CONT'D\)/);
  });

  it('tells off camera from off screen, and leaves the choice to a person', () => {
    const script = `INT. BAR - DAY\n\n${usual('(O.S.)', 4)}ANNA (O.C.)\nRain.\n`;
    assert.deepEqual(
      runRule(id, { script }).map(({ fix }) => [fix?.id, fix?.safe]),
      [['reword', false]],
    );
  });

  it('is silent where no form is usual', () => {
    assertDrawing(id, `INT. BAR - DAY\n\n${usual('(V.O.)', 2)}${usual('(VO)', 2)}`);
    assertDrawing(id, `INT. BAR - DAY\n\n${usual('(V.O.)', 1)}${usual('(VO)', 1)}`);
  });

  it('is silent about different things, other words and the shape of an apostrophe', () => {
    assertDrawing(id, `INT. BAR - DAY\n\n${usual('(V.O.)', 4)}${usual('(O.S.)', 1)}`);
    assertDrawing(id, `INT. BAR - DAY\n\n${usual('(V.O.)', 4)}${usual('(ON THE PHONE)', 1)}`);
    assertDrawing(id, `INT. BAR - DAY\n\n${usual("(CONT'D)", 4)}${usual('(CONT’D)', 1)}`);
  });
});
