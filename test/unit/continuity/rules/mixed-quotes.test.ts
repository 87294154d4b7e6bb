import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'mixed-quotes';
const many = Array.from({ length: 12 }, () => "He didn't wait.\n\n").join('');
const straight = { show: '{"houseStyle": {"quotes": "straight"}}' };
const curly = { show: '{"houseStyle": {"quotes": "curly"}}' };

describe('rule mixed-quotes', () => {
  it('finds the first of a paragraph', () => {
    assertDrawing(
      id,
      `
      MARIA
      It’s “rain”, isn’t it.
        ^ against
      `,
      straight,
    );
  });

  it('finds a pasted line, and shows how the rest is written', () => {
    const script = `${many}She didn’t wait.\n`;
    assertDrawing(id, `${script}        ^ mixed\n`);
    assert.deepEqual(evidenceOf(id, script), [{ message: 'usual', words: "'" }]);
    assert.match(fixedScript(id, script), /She didn't wait/);
  });

  it('curls marks by what stands beside them', () => {
    assert.equal(
      fixedScript(id, 'She said ("no"), didn\'t she, "well".\n', curly),
      'She said (“no”), didn’t she, “well”.\n',
    );
  });

  it('mends nothing where an apostrophe may be either', () => {
    const [finding] = runRule(id, { script: "Rock 'n' roll.\n", ...curly });
    assert.equal(finding?.fix, undefined);
  });

  it('is silent about feet and inches', () => {
    assertDrawing(id, 'A man of 6\'2" at a 24" screen.\n', curly);
  });

  it('is silent about notes and names in headings', () => {
    assertDrawing(id, 'INT. JOE’S BAR - DAY\n\nRain. [[it’s late]]\n', straight);
  });

  it('is silent where neither is usual', () => {
    assertDrawing(id, "It's so. It’s not.\n");
  });
});
