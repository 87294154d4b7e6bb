import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'unclosed-emphasis';

describe('rule unclosed-emphasis', () => {
  it('finds stars and underscores that nothing closes on the line', () => {
    assertDrawing(
      id,
      `
      The *Margaret Ruth drops her ramp.
          ^ unclosed

      MARIA
      It is **mine, and _yours.
            ^^ unclosed
                        ^ unclosed
      `,
    );
  });

  it('finds emphasis that runs over the end of a line', () => {
    assertDrawing(
      id,
      `
      He *waits
         ^ unclosed
      and waits*.
      `,
    );
  });

  it('is silent about nested, mixed and closed emphasis', () => {
    assertDrawing(id, '***One** two* _three_ and _**four**_, *five* six*. **“Seven,”** he says.\n');
  });

  it('is silent about stars and underscores that are characters', () => {
    assertDrawing(id, 'It is 3 * 4, \\*so, a_b_c and ____.\n\nRain. *\n\n* * *\n');
  });

  it('is silent about emphasis over a note, and in one', () => {
    assertDrawing(id, 'The *Margaret [[her name?]] Ruth* waits. [[*so]]\n');
  });
});
