import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';

const id = 'fade-in-without-fade-out';
const scenes = 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. PIER - DAY\n\nThe last of it.\n';

describe('rule fade-in-without-fade-out', () => {
  it('finds a script that fades in and just stops, and shows where', () => {
    assertDrawing(id, `FADE IN:\n^^^^^^^^ open\n\n${scenes}`);
    assert.deepEqual(evidenceOf(id, `FADE IN:\n\n${scenes}`), [{ message: 'end', words: 'The last of it.' }]);
  });

  it('finds one that opens with emphasis', () => {
    assertDrawing(id, `**FADE IN:**\n^^^^^^^^^^^^ open\n\n${scenes}`);
  });

  for (const end of [
    'FADE OUT.',
    'CUT TO BLACK.',
    '> THE END <',
    'We fade slowly to black.',
    '> END OF EPISODE',
    'SMASH TO BLACK:',
    'Roll credits.',
    'TO BE CONTINUED',
  ]) {
    it(`is silent where the end is ${end}`, () => assertDrawing(id, `FADE IN:\n\n${scenes}\n${end}\n`));
  }

  it('is silent about a note and a boneyard after the end', () => {
    assertDrawing(id, `FADE IN:\n\n${scenes}\nFADE OUT.\n\n[[well]]\n\n/* cut */\n`);
  });

  it('is silent about a fade in the middle', () => {
    assertDrawing(id, `INT. HUT - DAY\n\nHail.\n\nEXT. HUT - DAY\n\nFADE IN:\n\n${scenes}`);
  });

  it('is silent about a fragment', () => {
    assertDrawing(id, 'FADE IN:\n\nINT. BAR - DAY\n\nRain.\n');
  });
});
