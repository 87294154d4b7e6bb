import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'thing-before-set-up';
const setUp = '\nINT. CAR - DAY\n\nA key in the box. [[set up: BRASS KEY]]\n';

describe('rule thing-before-set-up', () => {
  it('finds it in action and in a tag', () => {
    const script = `INT. BAR - DAY\n\nShe takes the brass key.\n${setUp}`;
    assertDrawing(id, script.replace('key.\n', 'key.\n              ^^^^^^^^^ early\n'));
    assert.deepEqual(evidenceOf(id, script), [{ message: 'setUp', words: '[[set up: BRASS KEY]]' }]);
    assertDrawing(
      id,
      `INT. BAR - DAY\n\n[[prop: brass key | MARIA]]\n        ^^^^^^^^^ early\n\nShe looks up.\n${setUp}`,
    );
  });

  it('is silent in the scene that sets it up, and after', () => {
    assertDrawing(id, `INT. BAR - DAY\n\nRain.\n${setUp}\nShe takes the brass key.\n`);
    assertDrawing(id, 'INT. BAR - DAY\n\nThe brass key.\n\nA box. [[set up: BRASS KEY]]\n');
  });

  it('is silent about what is only spoken of, and about other keys', () => {
    assertDrawing(id, `INT. BAR - DAY\n\nThe steel key.\n\nMARIA\nWhere is the brass key?\n${setUp}`);
  });

  it('is silent without a note', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\n[[prop: brass key]]\n\nRain.\n');
  });
});
