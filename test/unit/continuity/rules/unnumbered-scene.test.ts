import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'unnumbered-scene';

describe(id, () => {
  const drawing = `
      INT. BAR - DAY #1#

      EXT. PIER - DAY [[rewrite]]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unnumbered

      INT. CAR - DAY #2#

      INT. CAR - DAY #3#

      INT. CAR - DAY #4#
    `;

  it('marks the heading, and points at the number before it', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: '1' }]);
  });

  it('gives it a letter after the number before it', () => {
    const fixed = fixedScript(
      id,
      'INT. BAR - DAY #1#\n\nINT. BAR - DAY #1A#\n\nEXT. PIER - DAY\n\nINT. CAR - DAY #2#\n\nINT. CAR - DAY #4#\n',
    );
    assert.equal(fixed.split('\n')[4], 'EXT. PIER - DAY #1B#');
  });

  it('counts on after the last number', () => {
    const fixed = fixedScript(
      id,
      'INT. BAR - DAY #1#\n\nINT. BAR - DAY #2#\n\nINT. CAR - DAY #3#\n\nINT. BAR - DAY #9#\n\nINT. CAR - DAY\n',
    );
    assert.match(fixed, /CAR - DAY #10#\n$/);
  });

  it('is silent where no scene has a number, or only some have', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nINT. CAR - DAY\n\nINT. PIER - DAY\n');
    assertDrawing(
      id,
      'INT. BAR - DAY #1#\n\nINT. CAR - DAY #2#\n\nINT. PIER - DAY #3#\n\nINT. BAR - DAY\n\nINT. BAR - DAY\n',
    );
  });

  it('is silent about a forced heading, which is a part of the scene before it', () => {
    assertDrawing(id, 'INT. BAR - DAY #1#\n\n.LATER\n\nINT. CAR - DAY #2#\n\nINT. PIER - DAY #3#\n');
  });

  it('is silent about what was omitted', () => {
    assertDrawing(id, 'INT. BAR - DAY #1#\n\n.2 OMITTED\n\nINT. CAR - DAY #3#\n\nINT. PIER - DAY #4#\n');
  });
});
