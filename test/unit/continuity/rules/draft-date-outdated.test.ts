import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'draft-date-outdated';
const changed = { lastChanged: '2026-03-12' };

describe('rule draft-date-outdated', () => {
  it('finds a date before the last change', () => {
    assertDrawing(id, 'Title: The Ferry\nDraft date: 2026-03-11\n            ^^^^^^^^^^ outdated\n', changed);
  });

  for (const [before, after] of [
    ['March 9, 2026', 'March 12, 2026'],
    ['9 March 2026', '12 March 2026'],
    ['2026-03-09', '2026-03-12'],
    ['9.3.2026', '12.3.2026'],
  ]) {
    it(`writes the new date like ${before}`, () =>
      assert.equal(
        fixedScript(id, `Title: A\nDraft date: ${before}\n`, changed),
        `Title: A\nDraft date: ${after}\n`,
      ));
  }

  it('finds a date beside a color', () => {
    assertDrawing(id, 'Title: A\nRevision: Blue 2026-03-11\n               ^^^^^^^^^^ outdated\n', changed);
  });

  it('is silent about the same day and a later one', () => {
    assertDrawing(id, 'Title: A\nDraft date: March 12, 2026\n', changed);
    assertDrawing(id, 'Title: A\nDraft date: April 1, 2026\n', changed);
  });

  it('is silent about a date that may be two', () => {
    assertDrawing(id, 'Title: A\nDraft date: 3/4/2026\n', changed);
  });

  it('is silent where nobody knows when the script was changed, and where there is no date', () => {
    assertDrawing(id, 'Title: A\nDraft date: 2026-03-11\n');
    assertDrawing(id, 'Title: A\nDraft date: soon\n\nINT. BAR - DAY\n\nOn 2020-01-01.\n', changed);
  });
});
