import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'real-web-address';

describe('rule real-web-address', () => {
  it('finds addresses of the web and of mail', () => {
    assertDrawing(
      id,
      `
      The card says www.harborhotel.com or nora@harborhotel.com.
                    ^^^^^^^^^^^^^^^^^^^ address
                                           ^^^^^^^^^^^^^^^^^^^^ address
      `,
    );
  });

  it('is silent about names set aside for examples', () => {
    assertDrawing(id, 'See www.example.com, nora@example.org and harbor.test.\n');
  });

  it('is silent about missing spaces, abbreviations and times', () => {
    assertDrawing(id, 'He goes.She stays. 5 p.m. at St.John, v1.2, No.5.\n');
  });

  it('is silent about notes and the title page', () => {
    assertDrawing(
      id,
      'Title: A\nContact: a@harborhotel.com\n\nINT. BAR - DAY\n\nRain. [[www.harborhotel.com]]\n',
    );
  });
});
