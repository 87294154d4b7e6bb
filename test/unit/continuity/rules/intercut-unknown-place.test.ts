import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'intercut-unknown-place';
const scenes = 'INT. HOTEL - BAR - NIGHT\n\nRain.\n\nINT. HOTEL - LINEN ROOM - SAME\n\nLinen.\n\n';

describe(id, () => {
  it('marks the name, and points at the other one', () => {
    const drawing = `${scenes}INTERCUT BETWEEN THE BAR AND BOILER HOUSE:\n                             ^^^^^^^^^^^^ unknown\n\nSteam.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'known', words: 'THE BAR' }]);
  });

  it('is silent about parts of places', () => {
    assertDrawing(id, `${scenes}INTERCUT - HOTEL BAR / LINEN ROOM\n\nSteam.\n`);
  });

  it('is silent about places of an earlier episode and of the show file', () => {
    const show = '{ "locations": { "BOILER HOUSE": {} } }';
    assertDrawing(id, `${scenes}INTERCUT - BAR / BOILER HOUSE\n\nSteam.\n`, { show });
    const earlier = ['INT. BOILER HOUSE - DAY\n\nSteam.\n'];
    assertDrawing(id, `${scenes}INTERCUT - BAR / BOILER HOUSE\n\nSteam.\n`, { earlier });
  });

  it('is silent about people, and about calls', () => {
    const speech = 'NORA\nHello?\n\n';
    assertDrawing(id, `${scenes}${speech}INTERCUT - BAR / NORA\n\nSteam.\n`);
    assertDrawing(id, `${scenes}INTERCUT PHONE CONVERSATION\n\nSteam.\n`);
    assertDrawing(id, `${scenes}INTERCUT AS NEEDED\n\nSteam.\n`);
    assertDrawing(id, `${scenes}INTERCUT - BAR / LATER\n\nSteam.\n`);
    assertDrawing(id, `${scenes}INTERCUT WITH:\n\nSteam.\n`);
  });

  it('is silent where no part is a place, since it may say anything', () => {
    assertDrawing(id, `${scenes}INTERCUT - STEAM / FIRE\n\nSteam.\n`);
    assertDrawing(id, `${scenes}INTERCUT - STEAM / LATER\n\nSteam.\n`);
  });
});
