import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'inside-and-outside';
const scenes = (...headings: string[]) => headings.map((heading) => `${heading} - DAY\n\nRain.\n\n`).join('');

describe(id, () => {
  it('marks a part of a place that is once outside, and points at one that is not', () => {
    const inside = scenes('INT. HOTEL - LOBBY', 'INT. HOTEL - LOBBY', 'INT. HOTEL - LOBBY');
    const drawing = `${inside}EXT. HOTEL - LOBBY - NIGHT\n^^^^ outside\n\nRain.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: 'INT.' }]);
    assert.match(fixedScript(id, drawing), /INT\. HOTEL - LOBBY - NIGHT/);
  });

  it('marks open ground that is once inside', () => {
    const outside = scenes('EXT. MAIN STREET', 'EXT. MAIN STREET', 'EXT. MAIN STREET');
    assertDrawing(id, `${outside}INT. MAIN STREET - NIGHT\n^^^^ inside\n\nRain.\n`);
  });

  it('is silent about houses and vehicles, which have two sides', () => {
    assertDrawing(id, scenes('INT. HOUSE', 'INT. HOUSE', 'INT. HOUSE', 'EXT. HOUSE'));
    assertDrawing(id, scenes('INT. JOE - CAR', 'INT. JOE - CAR', 'INT. JOE - CAR', 'EXT. JOE - CAR'));
  });

  it('is silent about doors, porches and balconies', () => {
    const porch = 'HOUSE - FRONT PORCH';
    assertDrawing(id, scenes(`EXT. ${porch}`, `EXT. ${porch}`, `EXT. ${porch}`, `INT. ${porch}`));
  });

  it('is silent where both are usual', () => {
    const stage = 'THEATER - STAGE';
    assertDrawing(
      id,
      scenes(`INT. ${stage}`, `INT. ${stage}`, `INT. ${stage}`, `EXT. ${stage}`, `EXT. ${stage}`),
    );
  });

  it('is silent about INT./EXT.', () => {
    const room = 'HOUSE - KITCHEN';
    assertDrawing(id, scenes(`INT. ${room}`, `INT. ${room}`, `INT. ${room}`, `INT./EXT. ${room}`));
  });
});
