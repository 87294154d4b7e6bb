import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'action-in-parenthetical';

describe('rule action-in-parenthetical', () => {
  it('finds a sentence about him or her', () => {
    assertDrawing(
      id,
      `
      MARIA
      Hello.
      (she pulls the gun)
      ^^^^^^^^^^^^^^^^^^^ sentence
      There.
      `,
    );
  });

  it('finds a sentence about somebody in the script, however the name is written', () => {
    assertDrawing(
      id,
      `
      MARIA
      (Maria gets up)
      ^^^^^^^^^^^^^^^ sentence
      Hello.

      JOE
      (MARIA leaves)
      ^^^^^^^^^^^^^^ sentence
      Hello.
      `,
    );
  });

  it('is silent about whom a line is said to, and how', () => {
    assertDrawing(id, 'MARIA\n(to Joe, who nods)\nHello.\n(in French)\nHello.\n\nJOE\n(Maria)\nHello.\n');
  });

  it('is silent about what is only heard', () => {
    assertDrawing(id, 'MARIA\n(she laughs)\nHello.\n');
  });

  it('is silent about words with a capital that name nobody here', () => {
    assertDrawing(id, 'MARIA\n(German accent)\nHello.\n(Elvis voice)\nHello.\n');
  });

  it('is silent about action in brackets', () => {
    assertDrawing(id, '(she pulls the gun from the drawer)\n');
  });
});
