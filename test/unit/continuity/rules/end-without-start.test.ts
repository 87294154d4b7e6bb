import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'end-without-start';

describe(id, () => {
  it('marks the end', () => {
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      BEGIN MONTAGE

      Rain.

      END MONTAGE

      END FLASHBACK.
      ^^^^^^^^^^^^^^ stray

      Rain.
    `,
    );
  });

  it('marks one that is ended twice', () => {
    assertDrawing(
      id,
      'INT. BAR - DAY\n\nMONTAGE\n\nRain.\n\nEND MONTAGE\n\nRain.\n\nEND OF MONTAGE\n^^^^^^^^^^^^^^ stray\n\nRain.\n',
    );
  });

  it('is silent where a heading began it', () => {
    assertDrawing(id, 'INT. BAR - NIGHT (FLASHBACK)\n\nRain.\n\n> END FLASHBACK.\n');
    assertDrawing(id, 'FLASHBACK - INT. BAR - NIGHT\n\nRain.\n\n> END FLASHBACK.\n');
  });

  it('is silent where prose began it', () => {
    assertDrawing(id, 'INT. BAR - NIGHT\n\nWe move into a MONTAGE of rain:\n\nRain.\n\nEND MONTAGE.\n');
    assertDrawing(id, 'INT. BAR - NIGHT\n\nHe falls asleep, and dreams.\n\nRain.\n\nEND DREAM.\n');
  });

  it('is silent about BACK TO SCENE, which follows an insert too', () => {
    assertDrawing(id, 'INT. BAR - NIGHT\n\nINSERT - A LETTER\n\nRain.\n\nBACK TO SCENE\n\nRain.\n');
  });
});
