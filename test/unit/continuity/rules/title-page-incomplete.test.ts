import assert from 'node:assert/strict';
import { assertDrawing } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'title-page-incomplete';
const scenes = 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. PIER - DAY\n\nHail.\n';
const whole = 'Title: The Ferry\nAuthor: A. Writer\nDraft date: May 1, 2026\nContact: The office\n\n';

describe('rule title-page-incomplete', () => {
  it('says what is missing, at the first entry', () => {
    assertDrawing(id, `Title: The Ferry\n^^^^^^^^^^^^^^^^ missing\nAuthor: A. Writer\n\n${scenes}`);
    const [finding] = runRule(id, { script: `Title: The Ferry\nAuthor: A. Writer\n\n${scenes}` });
    assert.equal(finding?.parameters.entries, 'Draft date, Contact');
  });

  it('takes an entry without a value for missing', () => {
    const [finding] = runRule(id, { script: `${whole.replace('May 1, 2026', '')}${scenes}` });
    assert.equal(finding?.parameters.entries, 'Draft date');
  });

  it('asks for what the show wants', () => {
    const show = '{"rules": {"title-page-incomplete": {"wanted": ["Title", "Episode"]}}}';
    const [finding] = runRule(id, { script: `Title: The Ferry\n\n${scenes}`, show });
    assert.equal(finding?.parameters.entries, 'Episode');
  });

  it('is silent about other names of the entries', () => {
    assertDrawing(
      id,
      `Title: The Ferry\nWritten by: A. Writer\nDate: today\nEmail: a@example.com\n\n${scenes}`,
    );
  });

  it('is silent about a value that was not indented', () => {
    assertDrawing(id, `${whole.replace('Contact: The office', 'Contact:\nThe office')}${scenes}`);
  });

  it('is silent about a script without a title page, and about a fragment', () => {
    assertDrawing(id, scenes);
    assertDrawing(id, 'Title: The Ferry\n\nINT. BAR - DAY\n\nRain.\n');
  });
});
