import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'empty-element';

describe('rule empty-element', () => {
  it('finds empty sections, synopses, brackets, notes and boneyards', () => {
    assertDrawing(
      id,
      `
      ##
      ^^ section

      = 
      ^^ synopsis

      INT. BAR - DAY

      Rain. [[ ]]
            ^^^^^ note

      MARIA
      ( )
      ^^^ parenthetical
      Hello.

      /* */
      ^^^^^ boneyard
      `,
    );
  });

  it('takes the whole line away', () => {
    assert.equal(fixedScript(id, 'MARIA\n()\nHello.\n'), 'MARIA\nHello.\n');
  });

  it('is silent about what leaves room on the page', () => {
    assertDrawing(id, '===\n\n> <\n\n~\n');
  });

  it('is silent about a section that only a note names', () => {
    assertDrawing(id, '# [[act one]]\n\nINT. BAR - DAY\n\nRain.\n');
  });

  it('is silent about brackets in action and speech', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nHe writes f() and [].\n\nMARIA\nHello ().\n');
  });
});
