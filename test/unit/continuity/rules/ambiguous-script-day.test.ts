import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'ambiguous-script-day';

describe(id, () => {
  it('marks the time, and says what is not clear', () => {
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      Rain.

      INT. CAR - HOURS LATER
                 ^^^^^^^^^^^ hours

      Rain.

      INT. BAR - EARLIER THAT DAY
                 ^^^^^^^^^^^^^^^^ back

      Rain.
    `,
    );
  });

  it('marks a tag that is no day', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\n[[day: Tuesday]]\n^^^^^^^^^^^^^^^^ tag\n\nRain.\n');
  });

  it('is silent where the words are plain', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - THE NEXT MORNING\n\nRain.\n');
    assertDrawing(id, 'INT. BAR - NIGHT\n\nRain.\n\nINT. CAR - DAY\n\nRain.\n');
  });

  it('is silent where a tag settles it', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - HOURS LATER\n\n[[day: D1]]\n\nRain.\n');
  });

  it('is silent about a heading without a time, which another rule tells', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nINT. CAR\n\nRain.\n');
  });
});
