import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'missing-age';

const talk =
  `\n${['ANNA', 'BEN', 'EVE', 'MARLOW'].map((name) => `      ${name}\n      Rain.\n\n`).join('')}`.repeat(5);

describe(id, () => {
  const drawing = `
      INT. HALL - DAY

      ANNA (34), BEN (40) and EVE (22) wait.

      MARLOW comes in.
      ^^^^^^ missing
${talk}`;
  const silent = (from: string, to: string, around = {}) =>
    assertDrawing(id, drawing.replace(/.*\^\^.*\n/, '').replace(from, to), around);

  it('marks the introduction, and points at one with an age', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'other', words: '34' }]);
  });

  it('is silent where few introductions tell an age', () => {
    silent('BEN (40) and EVE (22)', 'BEN and EVE');
  });

  it('is silent where the age is told in another way, or elsewhere', () => {
    silent('MARLOW comes', 'MARLOW, in his fifties, comes');
    silent('MARLOW comes in.', 'MARLOW comes in. Marlow, 50, sits.');
    silent('', '', { show: '{ "characters": { "MARLOW": { "age": 50 } } }' });
    silent('', '', { earlier: ['INT. BAR - DAY\n\nMARLOW waits.\n\nMARLOW\nSnow.\n'] });
  });

  it('is silent about small parts, as small as the room says', () => {
    const small = drawing.replace(/.*\^\^.*\n/, '').replace('      MARLOW\n      Rain.\n', '');
    assertDrawing(id, small);
    const show = '{ "rules": { "missing-age": { "speeches": 2 } } }';
    assert.equal(evidenceOf(id, small, { show }).length, 1);
  });
});
