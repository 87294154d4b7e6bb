import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'two-ages';

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      ANNA (34) pours.

      EXT. PIER - DAY

      Anna, 41, waits.
            ^^ two
    `;

  it('marks the second age, and points at the first', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(
      evidenceOf(id, drawing),
      [{ message: 'two', words: '34' }].map((each) => ({ ...each, message: 'before' })),
    );
  });

  const found = (script: string, around: object = {}) =>
    runRule(id, { script, ...around }).map(({ message, parameters }) => [
      message,
      parameters.age,
      parameters.other,
    ]);
  const scenes = (first: string, one: string, second: string, other: string) =>
    `INT. BAR - DAY${first}\n\nANNA (${one}) pours.\n\nEXT. PIER - DAY${second}\n\nANNA (${other}) waits.\n`;

  it('reckons with the years in headings', () => {
    assert.deepEqual(found(scenes(' (1998)', '34', ' (1988)', '24')), []);
    assert.deepEqual(found(scenes(' (1998)', '34', ' (1988)', '23')), []);
    assert.deepEqual(found(scenes(' (1998)', '34', ' (1988)', '30')), [['two', '30', '34']]);
    assert.deepEqual(found(scenes('', '34', ' (1988)', '24')), []);
  });

  it('reckons with the show file', () => {
    const born = '{ "characters": { "ANNA": { "born": 1964 } } }';
    assert.deepEqual(found(scenes(' (1998)', '34', ' (1988)', '23'), { show: born }), []);
    assert.deepEqual(found(scenes(' (1998)', '38', ' (1988)', '24'), { show: born }), [['born', '38', '34']]);
    const age = '{ "characters": { "ANNA": { "age": 34 } } }';
    assert.deepEqual(found('INT. BAR - DAY\n\nANNA (30s) pours.\n', { show: age }), []);
    assert.deepEqual(found('INT. BAR - DAY\n\nANNA (35) pours.\n', { show: age }), []);
    assert.deepEqual(found('INT. BAR - DAY\n\nANNA (44) pours.\n', { show: age }), [
      ['declared', '44', '34'],
    ]);
  });

  it('compares with earlier episodes', () => {
    const earlier = ['INT. BAR - DAY\n\nANNA (34) pours.\n'];
    assert.deepEqual(found('INT. BAR - DAY\n\nANNA (44) pours.\n', { earlier }), [['two', '44', '34']]);
    assert.deepEqual(found('INT. BAR - DAY\n\nANNA (35) pours.\n', { earlier }), []);
    assert.deepEqual(found('INT. BAR - DAY - FLASHBACK\n\nANNA (12) pours.\n', { earlier }), []);
    assert.deepEqual(evidenceOf(id, 'INT. BAR - DAY\n\nANNA (44) pours.\n', { earlier }), [
      { message: 'before', words: 'file:///episode-1.fountain' },
    ]);
  });

  it('is silent where time goes by, or is told out of order', () => {
    assertDrawing(id, scenes('', '34', ' - FLASHBACK', '12'));
    assertDrawing(id, scenes(' - FLASHBACK', '12', '', '34'));
    assertDrawing(id, scenes('', '34', ' - TEN YEARS LATER', '44'));
  });

  it('is silent where both can be true', () => {
    assertDrawing(id, scenes('', '34', '', '30s'));
    assertDrawing(id, scenes('', 'mid-30s', '', '36'));
    assertDrawing(id, scenes('', '34', '', '35'));
    assertDrawing(id, scenes('', '34', '', 'a teenager at heart'));
  });
});
