import { strict as assert } from 'node:assert';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'scene-removed-without-omitted';

const published =
  'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n\nINT. ATTIC - DAY #4#\n\nDust.\n';

describe(id, () => {
  it('marks the scene that stands where it was', () => {
    const drawing = `
      INT. BAR - DAY #1#

      Rain.

      INT. CAR - DAY #3#
                      ^ removedBefore

      Hail.

      INT. ATTIC - DAY #4#

      Dust.
    `;
    assertDrawing(id, drawing, { published });
    assert.match(fixedScript(id, drawing, { published }), /Rain\.\n\n\.OMITTED #2#\n\nINT\. CAR/);
  });

  it('marks the last scene where the last one is gone', () => {
    const script =
      'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n                ^ removedAfter\n\nHail.\n';
    assertDrawing(id, script, { published });
    assert.match(fixedScript(id, script, { published }), /Hail\.\n\n\n\.OMITTED #4#\n$/);
  });

  it('is silent without a published draft', () => {
    assertDrawing(id, 'INT. BAR - DAY #1#\n\nRain.\n\nINT. CAR - DAY #3#\n\nHail.\n');
  });

  it('is silent where the scene was only moved, or written anew', () => {
    const moved = published.replace('INT. BAR - DAY #1#\n\nRain.\n\n', '');
    assertDrawing(id, `${moved}\nINT. BAR - DAY #1#\n\nRain and snow.\n`, { published });
  });

  it('is silent where the scene has another number now, which another rule tells', () => {
    assertDrawing(id, published.replace('#2#', '#2A#'), { published });
  });

  it('is silent where the scenes are numbered anew, or numbers were taken out', () => {
    assertDrawing(id, published.replaceAll(/#\d#/g, ''), { published });
    assertDrawing(id, published.replaceAll(/#(\d)#/g, '#10$1#'), { published });
  });
});
