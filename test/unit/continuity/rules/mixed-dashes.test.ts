import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'mixed-dashes';
const many = Array.from({ length: 12 }, () => 'He waits -- and goes.\n\n').join('');
const hyphens = { show: '{"houseStyle": {"dash": "--"}}' };

describe('rule mixed-dashes', () => {
  it('finds each kind that the house style does not have', () => {
    assertDrawing(
      id,
      `
      He waits — and goes.
               ^ against

      She waits – and goes.
                ^ against
      `,
      hyphens,
    );
    assertDrawing(
      id,
      `
      He waits -- and goes.
               ^^ against
      `,
      { show: '{"houseStyle": {"dash": "—"}}' },
    );
  });

  it('finds one that the rest of the script does not have, and shows one that it does', () => {
    const script = `${many}She waits — and goes.\n`;
    assertDrawing(id, `${script}          ^ mixed\n`);
    assert.deepEqual(evidenceOf(id, script), [{ message: 'usual', words: '--' }]);
    assert.match(fixedScript(id, script), /She waits -- and goes/);
  });

  it('is silent about hyphens in words, spans of years and rules across the page', () => {
    assertDrawing(id, 'A well-known bar - so to say - of 1990–1995.\n\n------\n\n——\n', hyphens);
  });

  it('is silent about scene headings and notes', () => {
    assertDrawing(id, 'INT. BAR — DAY\n\nRain. [[so — it is]]\n', hyphens);
  });

  it('is silent where neither is usual', () => {
    assertDrawing(id, 'He waits -- and — goes.\n');
  });
});
