import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'star-in-clean-copy';

describe('rule star-in-clean-copy', () => {
  it('finds stars in a draft without a color', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain.  *\n       ^ star\n');
    assert.equal(fixedScript(id, 'INT. BAR - DAY\n\nRain.  *\n'), 'INT. BAR - DAY\n\nRain.\n');
  });

  it('finds stars in a white draft', () => {
    assertDrawing(id, 'Title: A\nRevision: White\n\nINT. BAR - DAY  *\n                ^ star\n\nRain.\n');
  });

  it('is silent about drafts of a color', () => {
    assertDrawing(id, 'Title: A\nRevision: Blue\n\nINT. BAR - DAY\n\nRain.  *\n');
    assertDrawing(id, 'Title: A\nDraft: Double White\n\nINT. BAR - DAY\n\nRain.  *\n');
  });

  it('is silent about stars that are none of a revision', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nThe *Ruth* waits. *\n\n* * *\n');
  });

  it('is silent about stars in notes', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nRain. [[so  *\nit is]]\n');
  });
});
