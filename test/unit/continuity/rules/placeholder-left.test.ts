import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'placeholder-left';

describe('rule placeholder-left', () => {
  it('finds what will be printed', () => {
    assertDrawing(
      id,
      `
      INT. XXX - DAY
      ^^^^^^^^^^^^^^ placeholder

      TODO: rain.
      ^^^^ placeholder

      MARIA
      My name is TK.
                 ^^ placeholder
      `,
    );
  });

  it('is silent about notes and boneyard', () => {
    assertDrawing(id, 'Rain. [[TODO: snow]]\n\n/* TBD */\n');
  });

  it('is silent about parts of words, sizes and codes', () => {
    assertDrawing(id, 'Size XXL, TK-421, XX, xxx, a to-do, KXXX.\n');
  });

  it('is silent about many marks in a line', () => {
    assertDrawing(id, 'MARIA\nWhat?? No!!!\n');
  });
});
