import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'unknown-character';

const show = '{ "characters": { "ANNA": {}, "BEN": {}, "EVELYN": {}, "COP #1": {} } }';

const drawing = (name: string, mark: string) => `
      INT. BAR - DAY

      ANNA
      Rain.

      BEN
      Rain.

      EVELYN
      Rain.

      ${name}
      ${mark}
      Rain.
    `;

describe(id, () => {
  it('marks who is not listed', () => {
    assertDrawing(id, drawing('MARLOW', '^^^^^^ unknown'), { show });
  });

  it('offers the name that is listed, where one is near', () => {
    const near = drawing('MARLOW', '^^^^^^ near');
    const listed = show.replace('"BEN"', '"BEN": {}, "MARLOWE"');
    assertDrawing(id, near, { show: listed });
    assert.match(fixedScript(id, near, { show: listed }), /MARLOWE\nRain/);
  });

  it('is silent where the show file lists few, or nobody', () => {
    const script = 'INT. BAR - DAY\n\nANNA\nRain.\n\nMARLOW\nRain.\n\nKURT\nRain.\n';
    assertDrawing(id, script, { show });
    assertDrawing(id, script);
  });

  it('is silent about parts that nobody lists, and spellings that are told otherwise', () => {
    for (const name of ['VOICE', 'COP 1', 'ANNÁ', 'ANNA AND BEN']) {
      assertDrawing(id, drawing(name, '').replace(/\n +\n +Rain\.\n +$/, '\n      Rain.\n'), { show });
    }
  });
});
