import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'contradicting-weather';
const rain = 'EXT. PIER - DAY\n\nHeavy rain. Nora waits.\n\n';

describe(id, () => {
  it('marks what stands against the scene before, and points there', () => {
    const drawing = `${rain}EXT. STREET - CONTINUOUS\n\nNora runs. The sun shines.\n           ^^^^^^^^^^^^^^^ changes\n`;
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'before', words: 'Heavy rain.' }]);
  });

  it('reads notes and brackets', () => {
    assertDrawing(
      id,
      'EXT. PIER - DAY (RAIN)\n\nNora waits.\n\nEXT. PIER - DAY\n\n[[weather: sun]]\n^^^^^^^^^^^^^^^^ changes\n\nNora waits.\n',
    );
  });

  it('marks the sun at night', () => {
    assertDrawing(
      id,
      'EXT. PIER - NIGHT\n\nBlinding sunlight on the water.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ light\n',
    );
  });

  it('is silent where time has gone by', () => {
    assertDrawing(id, `${rain}EXT. PIER - LATER\n\nThe sun shines.\n`);
    assertDrawing(id, `${rain}EXT. PIER - THE NEXT DAY\n\nThe sun shines.\n`);
    assertDrawing(id, `${rain}EXT. FAR AWAY - DAY\n\nThe sun shines.\n`);
  });

  it('is silent indoors', () => {
    assertDrawing(id, `${rain}INT. BAR - CONTINUOUS\n\nBright sunshine on the wall.\n`);
  });

  it('is silent about weather that is over, or only like it', () => {
    assertDrawing(
      id,
      'EXT. PIER - DAY\n\nThe heavy rain has stopped.\n\nEXT. PIER - DAY\n\nThe sun shines.\n',
    );
    assertDrawing(id, `${rain}EXT. STREET - CONTINUOUS\n\nLamps, like a bright sun.\n`);
  });

  it('is silent about what comes later in a scene', () => {
    assertDrawing(id, `${rain}EXT. STREET - CONTINUOUS\n\nNora runs.\n\nThe sun shines.\n`);
  });
});
