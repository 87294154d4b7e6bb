import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'missing-time-of-day';

describe(id, () => {
  it('marks the heading', () => {
    assertDrawing(
      id,
      `
      EXT. HARBOR HOTEL - ROOF #15#
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing

      Rain.
    `,
    );
  });

  it('is silent where the time is told in another way', () => {
    assertDrawing(id, 'INT. BAR (NIGHT)\n\nRain.\n');
    assertDrawing(id, 'INT. BAR - LATER\n\nRain.\n');
    assertDrawing(id, 'INT. BAR - MONTAGE\n\nRain.\n');
    assertDrawing(id, 'INT. BAR - PRESENT DAY\n\nRain.\n');
    assertDrawing(id, '.THE SAME MOMENT\n\nRain.\n');
  });

  it('is silent where the scene has many times', () => {
    assertDrawing(id, 'INT. HOSPITAL - VARIOUS SHOTS\n\nRain.\n');
  });

  it('is silent where the time only sticks to the place, which another rule tells', () => {
    assertDrawing(id, 'INT. BAR-NIGHT\n\nRain.\n');
  });
});
