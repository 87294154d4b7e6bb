import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'revision-star-left';
const published = 'INT. BAR - DAY\n\nRain.\n\nMARIA\nHello.\n\nSnow.\n\nHail.\n';

describe('rule revision-star-left', () => {
  it('finds a star on a line that is as it was', () => {
    const script = 'INT. BAR - DAY\n\nRain.      *\n\nMARIA\nHello.\n\nSnow.\n\nHail.\n';
    assertDrawing(id, script.replace('*\n', '*\n           ^ left\n'), { published });
    assert.equal(fixedScript(id, script, { published }), published);
  });

  it('is silent about a changed line', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nMARIA\nHello there.  *\n\nSnow.\n', { published });
  });

  it('is silent where a line beside it was taken out or put in', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.\n\nMARIA\nHello.  *\n\nHail.\n', { published });
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.  *\n\nFog.  *\n\nMARIA\nHello.\n', { published });
  });

  it('is silent about other stars', () => {
    assertDrawing(id, published.replace('Rain.', '*Rain.* *').replace('Snow.', 'Snow. *'), { published });
  });
});
