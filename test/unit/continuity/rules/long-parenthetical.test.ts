import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'long-parenthetical';

describe('rule long-parenthetical', () => {
  it('finds one with more words than the show wants', () => {
    assertDrawing(
      id,
      'MARIA\n(low, to Joe, but loud enough)\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long\nHello.\n',
      {
        show: '{"rules": {"long-parenthetical": {"mostWords": 5}}}',
      },
    );
  });

  it('is silent about a short one', () => {
    assertDrawing(id, 'MARIA\n(low, to Joe, but loud enough that the barman hears it)\nHello.\n');
  });

  it('does not count what is in a note', () => {
    assertDrawing(
      id,
      'MARIA\n(low [[is this what we want here, or do we want her to be loud and clear in front of him]])\nHello.\n',
    );
  });

  it('is silent about brackets within what is said, and in action', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
    assertDrawing(id, `MARIA\nHello (${long}) there.\n\n(${long})\n`);
  });
});
