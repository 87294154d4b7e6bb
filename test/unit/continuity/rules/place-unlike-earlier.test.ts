import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'place-unlike-earlier';
const earlier = ['INT. HARBOR HOTEL - BAR - DAY\n\nRain.\n', "INT. JOE'S HOUSE - DAY\n\nRain.\n"];

describe(id, () => {
  it('marks each heading, and points at the earlier episode', () => {
    const drawing = 'INT. JOE HOUSE - DAY\n     ^^^^^^^^^ unlike\n\nRain.\n';
    assertDrawing(id, drawing, { earlier });
    assert.deepEqual(evidenceOf(id, drawing, { earlier }), [
      { message: 'usual', words: 'file:///episode-2.fountain' },
    ]);
    assert.match(fixedScript(id, drawing, { earlier }), /INT\. JOE'S HOUSE - DAY/);
    assertDrawing(id, 'INT. HARBUOR HOTEL - DAY\n     ^^^^^^^^^^^^^ unlike\n\nRain.\n', { earlier });
  });

  it('is silent without earlier episodes', () => {
    assertDrawing(id, 'INT. JOE HOUSE - DAY\n\nRain.\n');
  });

  it('is silent where the script has both, which another rule tells', () => {
    assertDrawing(id, "INT. JOE HOUSE - DAY\n\nRain.\n\nINT. JOE'S HOUSE - DAY\n\nRain.\n", { earlier });
  });

  it('is silent about new places', () => {
    assertDrawing(id, "INT. JOHN'S HOUSE - DAY\n\nRain.\n\nINT. HARBOR MOTEL - DAY\n\nRain.\n", { earlier });
  });

  it('is silent about places that the show file knows', () => {
    const show = '{ "locations": { "JOE HOUSE": {} } }';
    assertDrawing(id, 'INT. JOE HOUSE - DAY\n\nRain.\n', { earlier, show });
  });
});
