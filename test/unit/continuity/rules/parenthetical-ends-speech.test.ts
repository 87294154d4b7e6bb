import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'parenthetical-ends-speech';

describe('rule parenthetical-ends-speech', () => {
  it('finds one with nothing said after it', () => {
    assertDrawing(id, 'MARIA\nHello.\n(beat)\nWell.\n(leaving)\n^^^^^^^^^ last\n\nRain.\n');
  });

  it('is silent about markers of a page break', () => {
    assertDrawing(id, "MARIA\nHello.\n(MORE)\n\nJOE\nHello.\n(CONT'D)\n");
  });

  it('is silent about a speech of nothing else', () => {
    assertDrawing(id, 'MARIA\n(nods)\n\nJOE\nHello.\n');
  });

  it('is silent about what a line in another language means', () => {
    assertDrawing(id, 'MARIA\nGuten Tag!\n(Good day!)\n');
  });

  it('is silent about one that lyrics follow', () => {
    assertDrawing(id, 'MARIA\nHello.\n(sings)\n~La la la\n');
  });
});
