import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'continuous-after-jump';
const scene = 'INT. BAR - DAY\n\nRain.\n\n';

describe(id, () => {
  it('marks CONTINUOUS after a card, and points at the card', () => {
    const drawing = `${scene}> **THAT NIGHT** <\n\nINT. CAR - CONTINUOUS\n           ^^^^^^^^^^ card\n\nRain.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'jump', words: '> **THAT NIGHT** <' }]);
  });

  it('marks SAME after the next day', () => {
    assertDrawing(id, `${scene}THE NEXT DAY\n\nINT. CAR - SAME\n           ^^^^ card\n\nRain.\n`);
  });

  it('marks CONTINUOUS on a day of its own, and points at the scene before', () => {
    const drawing = `${scene}INT. CAR - NIGHT - CONTINUOUS\n           ^^^^^^^^^^^^^^^^^^ newDay\n\n[[day: N2]]\n\nRain.\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'scene', words: 'INT. BAR - DAY' }]);
  });

  it('is silent about cuts and fades', () => {
    assertDrawing(id, `${scene}CUT TO:\n\nINT. CAR - CONTINUOUS\n\nRain.\n`);
    assertDrawing(id, `${scene}FADE OUT.\n\n# ACT TWO\n\nFADE IN:\n\nINT. CAR - CONTINUOUS\n\nRain.\n`);
  });

  it('is silent about a card that says LATER, MOMENTS LATER or a place', () => {
    assertDrawing(id, `${scene}> MOMENTS LATER <\n\nINT. CAR - CONTINUOUS\n\nRain.\n`);
    assertDrawing(id, `${scene}SUPER: "PARIS"\n\nINT. CAR - CONTINUOUS\n\nRain.\n`);
  });

  it('is silent about a card that tells the day of a scene that goes on', () => {
    assertDrawing(id, `${scene}INT. CAR - CONTINUOUS\n\nSUPER: "MONDAY, 9:15 AM"\n\nRain.\n`);
  });

  it('is silent about a card within a scene before', () => {
    assertDrawing(id, `INT. BAR - DAY\n\n> THE NEXT DAY <\n\nRain.\n\nINT. CAR - CONTINUOUS\n\nRain.\n`);
  });

  it('is silent about a jump that the heading tells', () => {
    assertDrawing(
      id,
      `${scene}> THAT NIGHT <\n\nINT. CAR - LATER\n\nRain.\n\nINT. CAR - SAME NIGHT\n\nRain.\n`,
    );
  });

  it('is silent about a tag that says the same day again', () => {
    assertDrawing(id, `${scene}INT. CAR - CONTINUOUS\n\n[[day: D1]]\n\nRain.\n`);
  });
});
