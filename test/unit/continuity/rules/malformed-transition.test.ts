import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'malformed-transition';

describe('rule malformed-transition', () => {
  it('finds one without its colon, in small letters, or with another mark', () => {
    assertDrawing(
      id,
      `
      CUT TO
      ^^^^^^ malformed

      Smash cut to:
      ^^^^^^^^^^^^^ malformed

      CUT TO;
      ^^^^^^^ malformed

      Fade out.
      ^^^^^^^^^ malformed

      DISSOLVE TO.
      ^^^^^^^^^^^^ malformed

      Schnitt auf:
      ^^^^^^^^^^^^ malformed

      Rain.
      `,
    );
  });

  it('finds one that is read as a name', () => {
    assertDrawing(id, 'CUT TO\n^^^^^^ malformed\nThe pier, in rain.\n');
  });

  it('writes it as the parser reads it', () => {
    assert.equal(fixedScript(id, 'Rain.\n\nsmash cut to\n'), 'Rain.\n\nSMASH CUT TO:\n');
    assert.equal(fixedScript(id, 'Rain.\n\nFade out\n'), 'Rain.\n\nFADE OUT\n');
  });

  it('is silent about transitions', () => {
    assertDrawing(id, 'CUT TO:\n\n> Cut to\n\nFADE OUT.\n\nFADE IN\n\n> DISSOLVE TO.\n');
  });

  it('is silent about sentences', () => {
    assertDrawing(
      id,
      'We cut to Maria.\n\nHe has nobody to listen to\n\nListen to:\n\nCut.\n\nThis leads to:\n',
    );
  });

  it('is silent about what is forced to be action or a name, and what is said', () => {
    assertDrawing(id, '!CUT TO\n\n@CUT TO\nHello.\n\nMARIA\nCut to:\n');
  });
});
