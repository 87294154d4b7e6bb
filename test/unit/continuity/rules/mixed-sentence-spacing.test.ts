import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'mixed-sentence-spacing';
const one = { show: '{"houseStyle": {"spacesAfterPeriod": 1}}' };
const two = { show: '{"houseStyle": {"spacesAfterPeriod": 2}}' };
const many = Array.from({ length: 12 }, () => 'Rain falls.  Snow falls.\n\n').join('');

describe('rule mixed-sentence-spacing', () => {
  it('finds what the house style does not have', () => {
    assertDrawing(
      id,
      `
      MARIA
      Is it rain?  It is.
                ^^^ against
      `,
      one,
    );
    assertDrawing(
      id,
      `
      He says "no." She goes.
                 ^^^ against
      `,
      two,
    );
  });

  it('finds one that the rest of the script does not have', () => {
    const script = `${many}Rain falls. Snow falls.\n`;
    assertDrawing(id, `${script}          ^^ mixed\n`);
    assert.deepEqual(evidenceOf(id, script), [{ message: 'usual', words: '.  ' }]);
    assert.match(fixedScript(id, script), /falls\. {2}Snow falls\.\n$/);
  });

  it('is silent about abbreviations and initials', () => {
    assertDrawing(id, 'Dr. Smith and J. R. Hale wait.\n', two);
  });

  it('is silent about an ellipsis within a sentence, and about line ends', () => {
    assertDrawing(id, 'He waits... She goes.  \nHe too.\n', two);
  });

  it('is silent about wider gaps and about what is no sentence', () => {
    assertDrawing(id, 'A.   B.\n\nNo. 5  is late, v1. 2.\n', one);
  });
});
