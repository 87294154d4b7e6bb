import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'overlong-scene';
const show = '{ "rules": { "overlong-scene": { "pages": 2 } } }';
const paragraphs = (count: number) => 'Rain.\n\n'.repeat(count);

describe(id, () => {
  it('marks the heading', () => {
    assertDrawing(
      id,
      `INT. BAR - DAY #1#\n^^^^^^^^^^^^^^^^^^ overlong\n\n${paragraphs(60)}INT. CAR - DAY\n\nRain.\n`,
      { show },
    );
  });

  it('is silent about a scene that is just as long as may be', () => {
    assertDrawing(id, `INT. BAR - DAY\n\n${paragraphs(50)}`, { show });
  });

  it('is silent about long scenes where the show allows them', () => {
    assertDrawing(id, `INT. BAR - DAY\n\n${paragraphs(100)}`);
  });

  it('is silent about many words that print nothing, and about what is no scene', () => {
    assertDrawing(id, `INT. BAR - DAY\n\n/*\n${paragraphs(200)}*/\n\nRain.\n`, { show });
    assertDrawing(id, paragraphs(200), { show });
  });
});
