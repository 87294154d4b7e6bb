import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'missing-place';

describe(id, () => {
  it('marks the heading', () => {
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      EXT. NIGHT #2#
      ^^^^^^^^^^^^^^ missing

      INT. - CONTINUOUS
      ^^^^^^^^^^^^^^^^^ missing
    `,
    );
  });

  it('is silent about frames, whose places follow', () => {
    assertDrawing(id, 'INT. MONTAGE\n\nRain.\n');
    assertDrawing(id, 'EXT. FLASHBACK - DAY\n\nRain.\n');
  });

  it('is silent about forced headings', () => {
    assertDrawing(id, '.LATER\n\nRain.\n\n.NIGHT\n\nRain.\n');
  });

  it('is silent about a place that only looks like a time', () => {
    assertDrawing(id, 'INT. DAY ROOM - NIGHT\n\nEXT. NIGHT MARKET - DAY\n');
  });
});
