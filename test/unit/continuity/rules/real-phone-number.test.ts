import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'real-phone-number';

describe('rule real-phone-number', () => {
  for (const number of [
    '664-7665',
    '(212) 664-7665',
    '212.664.7665',
    '1-800-664-7665',
    '+49 30 901820',
    '+44 20 7219 3000',
  ]) {
    it(`finds ${number}`, () => {
      assertDrawing(id, `MARIA\nCall ${number}.\n     ${'^'.repeat(number.length)} phone\n`);
    });
  }

  for (const number of [
    '555-0142',
    '(212) 555-0142',
    '+1 212 555 0142',
    '+44 20 7946 0018',
    '+44 7700 900123',
  ]) {
    it(`is silent about ${number}`, () => assertDrawing(id, `MARIA\nCall ${number}.\n`));
  }

  it('is silent about years, scores, prices, dates and codes', () => {
    assertDrawing(
      id,
      'In 1990-1995 it cost $100-2000. On 2026-03-0912 the part 12-123-4567-8 and 4-2 won 100-99. ISBN 978-0-306-40615-7.\n',
    );
  });

  it('is silent about the title page, also where it was not indented', () => {
    assertDrawing(id, 'Title: A\nContact:\n+358 50 1234 567\n\nINT. BAR - DAY\n\nRain. [[call 664-7665]]\n');
  });

  it('is silent about lines that count', () => {
    assertDrawing(id, 'MARIA\nOne hundred. 100... 200-300, 1,000-2,000.\n');
  });
});
