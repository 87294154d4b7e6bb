import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'trait-switch';

const note = (trait: string) => `INT. BAR - DAY\n\nMaria waits. [[trait: MARIA | ${trait}]]\n\n`;

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      Maria looks up. [[trait: MARIA | eyes blue]]

      EXT. PIER - DAY

      Maria looks out. [[trait: MARIA | eyes: green]]
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ switched
    `;

  it('marks the second note, and points at the first', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: '[[trait: MARIA | eyes blue]]' }]);
  });

  it('compares with the show file, by every name, and with earlier episodes', () => {
    const script = `
      INT. BAR - DAY

      Maria signs. [[trait: MARIA SOUSA | hand right]]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ declared
    `;
    const show = '{ "characters": { "MARIA": { "aliases": ["MARIA SOUSA"], "traits": ["hand left"] } } }';
    assertDrawing(id, script, { show });
    const earlier = [note('hand left')];
    assert.deepEqual(evidenceOf(id, note('hand right'), { earlier }), [
      { message: 'before', words: 'file:///episode-1.fountain' },
    ]);
  });

  it('is silent where the notes agree, or tell of other things or people', () => {
    assertDrawing(id, note('eyes blue') + note('Eyes = BLUE'));
    assertDrawing(id, note('eyes blue') + note('hair green'));
    assertDrawing(id, note('eyes blue') + note('eyes green').replaceAll('MARIA', 'ANNA'));
    assertDrawing(id, note('tall') + note('small'));
  });

  it('is silent about what only the show file and earlier episodes say', () => {
    const show = '{ "characters": { "MARIA": { "traits": ["hand left"] } } }';
    assertDrawing(id, 'INT. BAR - DAY\n\nMaria signs.\n', { show, earlier: [note('hand right')] });
  });
});
