import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'overlong-script-day';
const show = '{ "rules": { "overlong-script-day": { "pages": 2 } } }';
const scene = (heading: string) => `${heading}\n\n${'Rain.\n\n'.repeat(40)}`;

describe(id, () => {
  it('marks the first scene of the day, and points at the last', () => {
    const script = `${scene('INT. BAR - DAY')}${scene('INT. CAR - DAY')}`;
    const drawing = script.replace('BAR - DAY', 'BAR - DAY\n^^^^^^^^^^^^^^ overlong');
    assertDrawing(id, drawing, { show });
    assert.deepEqual(evidenceOf(id, drawing, { show }), [{ message: 'last', words: 'INT. CAR - DAY' }]);
  });

  it('is silent where the pages are of several days', () => {
    assertDrawing(id, `${scene('INT. BAR - DAY')}${scene('INT. CAR - THE NEXT DAY')}`, { show });
  });

  it('is silent about flashbacks, which are on no day of the story', () => {
    assertDrawing(id, `${scene('INT. BAR - DAY')}${scene('INT. CAR - DAY (FLASHBACK)')}`, { show });
  });

  it('is silent about a script of usual length', () => {
    assertDrawing(id, `${scene('INT. BAR - DAY')}${scene('INT. CAR - DAY')}`);
  });
});
