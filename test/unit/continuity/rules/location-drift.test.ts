import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'location-drift';
const scenes = (...places: string[]) => places.map((place) => `INT. ${place} - DAY\n\nRain.\n\n`).join('');

/** A last heading that drifts from the others, marked; what stands there after the fix. */
function assertDrift(others: readonly string[], place: string, message: string, fixed: string): void {
  const marks = `     ${'^'.repeat(place.length)} ${message}`;
  const drawing = `${scenes(...others)}INT. ${place} - DAY\n${marks}\n\nRain.\n`;
  assertDrawing(id, drawing);
  assert.equal(fixedScript(id, drawing), `${scenes(...others)}INT. ${fixed} - DAY\n\nRain.\n`);
}

describe(id, () => {
  it('marks the name that fewer headings have, and writes the other', () => {
    assertDrift(["JOE'S HOUSE", "JOE'S HOUSE"], 'JOE HOUSE', 'name', "JOE'S HOUSE");
    assertDrift(['HARBOR HOTEL', 'HARBOR HOTEL'], 'HARBOUR HOTEL', 'name', 'HARBOR HOTEL');
    assertDrift(['THE BIG TOP', 'BIG TOP', 'BIG TOP'].slice(1), 'BIG-TOP', 'name', 'BIG TOP');
    assertDrift(['OLD CAFÉ', 'OLD CAFÉ'], 'THE OLD CAFE', 'name', 'OLD CAFÉ');
    assertDrift(['MAIN STREET', 'MAIN STREET'], 'MAIN ST.', 'name', 'MAIN STREET');
  });

  it('marks another kind of apostrophe', () => {
    assertDrift(['JOE’S HOUSE', 'JOE’S HOUSE'], "JOE'S HOUSE", 'apostrophe', 'JOE’S HOUSE');
  });

  it('marks parts in another order, or that are not parted', () => {
    assertDrift(['HOTEL - BAR', 'HOTEL - BAR'], 'BAR - HOTEL', 'parts', 'HOTEL - BAR');
    assertDrift(['HOTEL - BAR', 'HOTEL - BAR'], 'HOTEL BAR', 'parts', 'HOTEL - BAR');
  });

  it('marks a slip of the keys, also in a part', () => {
    const often = ['HARBOR STATION', 'HARBOR STATION', 'HARBOR STATION'];
    assertDrift(often, 'HARBOR STATOIN', 'slip', 'HARBOR STATION');
    const parts = ['HOTEL - KITCHEN', 'HOTEL - KITCHEN', 'HOTEL - KITCHEN'];
    const drawing = `${scenes(...parts)}INT. HOTEL - KITCEHN - DAY\n             ^^^^^^^ slip\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: 'KITCHEN' }]);
  });

  it('goes by the show file', () => {
    const show = '{ "locations": { "HARBOUR HOTEL": {} } }';
    const drawing = `INT. HARBOR HOTEL - DAY\n     ^^^^^^^^^^^^ name\n\nRain.\n\n${scenes('HARBOUR HOTEL')}`;
    assertDrawing(id, drawing, { show });
    assertDrawing(id, 'INT. HARBUOR HOTEL - DAY\n     ^^^^^^^^^^^^^ slip\n\nRain.\n', { show });
  });

  it('is silent about names that the show file knows both', () => {
    const show = '{ "locations": { "HARBOR": { "aliases": ["HARBOUR"] }, "BACKYARD": {}, "BACK YARD": {} } }';
    assertDrawing(id, scenes('HARBOR', 'HARBOUR', 'BACKYARD', 'BACK YARD'), { show });
  });

  it('is silent about what an earlier episode has, which another rule tells', () => {
    const show = '{ "locations": { "HARBOUR HOTEL": {} } }';
    assertDrawing(id, scenes('HARBOR HOTEL'), { show, earlier: [scenes('HARBOUR HOTEL')] });
  });

  it('is silent about places that only look alike', () => {
    assertDrawing(
      id,
      scenes('ROOM 4', 'ROOM 4', 'ROOM 4', 'ROOM 5', 'ROAD', 'ROOF', 'THE ROAD', 'STABLE', 'STABLES'),
    );
    assertDrawing(id, scenes("JO'S HOUSE", "JOE'S HOUSE", "JOHN'S HOUSE", 'HALL', 'HALL', 'HALL', 'MALL'));
    assertDrawing(id, scenes('BAR A', 'BAR A', 'BAR A', 'BAR B', 'NORTH GATE', 'SOUTH GATE'));
  });

  it('is silent about parts of the same name below other places', () => {
    assertDrawing(id, scenes("JOE'S HOUSE - KITCHEN", 'HOTEL - THE KITCHEN', 'HOTEL - BAR', 'SHIP - BAR'));
  });

  it('is silent about one place inside and outside', () => {
    assertDrawing(id, 'INT. OLD CAR - DAY\n\nRain.\n\nEXT. OLD CAR - NIGHT\n\nRain.\n');
  });

  it('is silent about scripts of other letters', () => {
    assertDrawing(id, scenes('居酒屋', '居酒屋の前', 'КУХНЯ', 'КУХНИ'));
  });
});
