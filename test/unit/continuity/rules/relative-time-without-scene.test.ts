import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'relative-time-without-scene';

describe(id, () => {
  it('marks the time of the first scene', () => {
    assertDrawing(
      id,
      `
      FADE IN:

      INT. BAR - SAME TIME
                 ^^^^^^^^^ nothing

      Rain.

      INT. CAR - CONTINUOUS
    `,
    );
  });

  it('is silent about a later scene', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - LATER\n\nRain.\n');
  });

  it('is silent where the first scene has a time beside it', () => {
    assertDrawing(id, 'INT. BAR - NIGHT - CONTINUOUS\n\nRain.\n');
  });

  it('is silent where an earlier episode comes before it', () => {
    assertDrawing(id, 'INT. BAR - CONTINUOUS\n\nRain.\n', { earlier: ['INT. CAR - DAY\n\nRain.\n'] });
  });

  it('is silent where a forced heading comes before it', () => {
    assertDrawing(id, '.PROLOGUE, NIGHT\n\nRain.\n\nINT. BAR - CONTINUOUS\n\nRain.\n');
  });

  it('is silent about EARLIER, which begins somewhere on purpose', () => {
    assertDrawing(id, 'INT. BAR - EARLIER\n\nRain.\n');
  });
});
