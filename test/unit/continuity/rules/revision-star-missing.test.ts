import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'revision-star-missing';
const published = 'INT. BAR - DAY\n\nRain.\n\nMARIA\nHello.\nAnd goodbye.\n';

describe('rule revision-star-missing', () => {
  it('finds changed lines without a star, where others have one', () => {
    assertDrawing(
      id,
      `
      INT. BAR - NIGHT
      ^^^^^^^^^^^^^^^^ missing

      Hail.  *

      MARIA
      Hello there.
      ^^^^^^^^^^^^ missing
      And goodbye.
      `,
      { published },
    );
  });

  it('puts a star there', () => {
    const script = 'INT. BAR - DAY\n\nHail.\n\nMARIA\nHello!  *\n';
    assert.equal(fixedScript(id, script, { published }), script.replace('Hail.', 'Hail.  *'));
  });

  it('is silent in a draft without stars', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nHail.\n', { published });
  });

  it('is silent about white space, notes and lines that moved', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nMARIA\nAnd  goodbye. [[why?]]\nHello.\n\nRain.\n\nHail.\t*\n', {
      published,
    });
  });

  it('is silent without a published draft', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nHail.\n\nSnow.  *\n');
  });
});
