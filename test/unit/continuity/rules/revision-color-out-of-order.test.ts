import assert from 'node:assert/strict';
import { assertDrawing } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'revision-color-out-of-order';
const draft = (color: string) => `Title: The Ferry\nRevision: ${color}\n\nINT. BAR - DAY\n\nRain.\n`;

describe('rule revision-color-out-of-order', () => {
  it('finds a color that leaves one out', () => {
    assertDrawing(id, 'Title: A\nRevision: Yellow Rev.\n          ^^^^^^ skipped\n', {
      published: draft('Blue'),
    });
    const [finding] = runRule(id, { script: draft('Yellow'), published: draft('Blue') });
    assert.equal(finding?.parameters.next, 'pink');
  });

  it('finds a color that was there before', () => {
    const [finding] = runRule(id, { script: draft('Pink'), published: draft('Green') });
    assert.equal(finding?.message, 'back');
    assert.equal(finding?.parameters.next, 'goldenrod');
  });

  it('counts on after the last color', () => {
    assert.deepEqual(runRule(id, { script: draft('Double Blue'), published: draft('Ivory') }), []);
    assert.deepEqual(runRule(id, { script: draft('2nd Pink'), published: draft('Double Blue') }), []);
    const [finding] = runRule(id, { script: draft('Blue'), published: draft('Ivory') });
    assert.equal(finding?.parameters.next, 'double blue');
  });

  it('follows the order of the show', () => {
    const show = '{"rules": {"revision-color-out-of-order": {"order": ["white", "pink", "blue"]}}}';
    assert.deepEqual(runRule(id, { script: draft('Blue'), published: draft('Pink'), show }), []);
  });

  it('is silent about the same color, while the set is being made', () => {
    assertDrawing(id, draft('Blue'), { published: draft('BLUE') });
  });

  it('takes a draft without a color for white', () => {
    assertDrawing(id, draft('Blue'), { published: 'Title: A\n\nINT. BAR - DAY\n\nRain.\n' });
  });

  it('is silent about a draft without a color, and without a published draft', () => {
    assertDrawing(id, 'Title: A\nRevision: Second\n', { published: draft('Pink') });
    assertDrawing(id, draft('Yellow'));
  });
});
