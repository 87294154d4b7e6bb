import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'mixed-ellipses';
const many = Array.from({ length: 12 }, () => 'He waits... and goes.\n\n').join('');
const periods = { show: '{"houseStyle": {"ellipsis": "..."}}' };
const character = { show: '{"houseStyle": {"ellipsis": "…"}}' };

describe('rule mixed-ellipses', () => {
  it('finds what the house style does not have', () => {
    assertDrawing(
      id,
      `
      MARIA
      Well… so it is.
          ^ against
      `,
      periods,
    );
    assertDrawing(
      id,
      `
      MARIA
      (well...)
           ^^^ against
      So it is.
      `,
      character,
    );
  });

  it('finds one that the rest of the script does not have, and shows one that it does', () => {
    const script = `INT. BAR - DAY\n\n${many}She waits… and goes.\n`;
    assertDrawing(id, `${script}         ^ mixed\n`);
    assert.deepEqual(evidenceOf(id, script), [{ message: 'usual', words: '...' }]);
    assert.match(fixedScript(id, script), /She waits\.\.\. and goes/);
  });

  it('tells of a paragraph once, and mends all of it', () => {
    assert.equal(fixedScript(id, 'Well… so… it is.\n', periods), 'Well... so... it is.\n');
  });

  it('keeps the period before three others', () => {
    assert.equal(fixedScript(id, 'So it is....\n', character), 'So it is….\n');
  });

  it('is silent where neither is usual', () => {
    assertDrawing(id, 'He waits... and… goes.\n');
  });

  it('is silent about notes, headings and rows of periods', () => {
    assertDrawing(id, 'Rain. [[so… it is]]\n\n.SOMEWHERE…\n\nHe signs: .......\n', periods);
  });
});
