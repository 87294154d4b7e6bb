import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'vehicle-somewhere-else';
const before = 'EXT. PIER - DAY\n\nShe gets out. [[parked: BUICK | PIER]]\n\n';

describe('rule vehicle-somewhere-else', () => {
  it('finds it tagged at another place', () => {
    const script = `${before}EXT. HARBOR HOTEL - DAY\n\n[[vehicle: old Buick | MARIA]]\n`;
    assertDrawing(id, `${script}           ^^^^^^^^^ elsewhere\n`);
    assert.deepEqual(evidenceOf(id, script), [{ message: 'left', words: '[[parked: BUICK | PIER]]' }]);
  });

  it('is silent at the place where it was left, and without a tag', () => {
    assertDrawing(id, `${before}EXT. PIER - PARKING LOT - NIGHT\n\n[[vehicle: Buick]]\n`);
    assertDrawing(id, `${before}EXT. HARBOR HOTEL - DAY\n\nNo Buick here.\n`);
  });

  it('is silent after a scene in it', () => {
    assertDrawing(
      id,
      `${before}INT. BUICK - MOVING - DAY\n\nRain.\n\nEXT. HARBOR HOTEL - DAY\n\n[[vehicle: Buick]]\n`,
    );
  });

  it('is silent after another note, and in a flashback', () => {
    assertDrawing(
      id,
      `${before}EXT. BEACH - DAY\n\n[[parked: BUICK | HARBOR HOTEL]]\n\nEXT. HARBOR HOTEL - DAY\n\n[[vehicle: Buick]]\n`,
    );
    assertDrawing(id, `${before}EXT. HARBOR HOTEL - DAY (FLASHBACK)\n\n[[vehicle: Buick]]\n`);
  });
});
