import { strict as assert } from 'node:assert';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'scene-number-changed';

const published =
  'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n\nINT. ATTIC - DAY #4#\n\nDust.\n';

describe(id, () => {
  it('marks the new number, and gives back the old one', () => {
    const drawing = published.replace('#3#', '#5#\n                ^ changed');
    assertDrawing(id, drawing, { published });
    assert.equal(fixedScript(id, drawing, { published }), published);
  });

  it('points at the scene that has its number now', () => {
    const script = published.replace(
      'EXT. PIER - DAY #2#\n\nSnow.',
      'EXT. PIER - DAY #2A#\n\nSnow.\n\nINT. CELLAR - DAY #2#\n\nDamp.',
    );
    assert.deepEqual(evidenceOf(id, script, { published }), [{ message: 'taken', words: '2' }]);
  });

  it('tells once where the whole draft was renumbered', () => {
    const script = `INT. CELLAR - DAY #1#\n\nDamp.\n\n${published.replaceAll(/#(\d)#/g, (_, digit) => `#${Number(digit) + 1}#`)}`;
    const drawing = script.replace('INT. BAR - DAY #2#', 'INT. BAR - DAY #2#\n                ^ renumbered');
    assertDrawing(id, drawing, { published });
  });

  it('is silent without a published draft, and about one without numbers', () => {
    assertDrawing(id, published);
    assertDrawing(id, published, { published: published.replaceAll(/ #\d#/g, '') });
  });

  it('is silent about scenes that changed', () => {
    const script = published.replace('#3#\n\nHail.', '#5#\n\nHail, and a lot of it.');
    assertDrawing(id, script, { published });
  });

  it('is silent about scenes that look alike', () => {
    const twice =
      'INT. BAR - DAY #1#\n\nRain.\n\nINT. BAR - DAY #2#\n\nRain.\n\nINT. CAR - DAY #3#\n\nHail.\n';
    assertDrawing(id, twice.replace('#2#', '#2A#'), { published: twice });
  });
});
