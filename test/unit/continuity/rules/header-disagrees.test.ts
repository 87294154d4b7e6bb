import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'header-disagrees';
const page = 'Title: The Ferry\nDraft date: March 9, 2026\nRevision: Blue\n\n';

describe('rule header-disagrees', () => {
  it('finds another color and another date', () => {
    const header = '{{HEADER: Pink Rev. (2026-03-01)}}';
    assertDrawing(
      id,
      `${page}${header}\n          ^^^^ color\n                     ^^^^^^^^^^ date\n\nINT. BAR - DAY\n\nRain.\n`,
    );
    assert.deepEqual(
      evidenceOf(id, `${page}${header}\n`).map(({ words }) => words),
      ['Blue', 'March 9, 2026'],
    );
  });

  it('finds one on the title page, and makes it agree', () => {
    const script = 'Title: The Ferry\nRevision: Blue\nHeader: Pink draft\n';
    assert.match(fixedScript(id, script), /Header: Blue draft/);
  });

  it('is silent about the same color and date in another form', () => {
    assertDrawing(id, `${page}{{HEADER: BLUE REVISION 9.3.2026}}\n`);
  });

  it('is silent about a color in a title, and about other lines of tools', () => {
    assertDrawing(id, `${page}{{HEADER: The Pink Ferry}}\n\n{{WATERMARK: Pink draft}}\n`);
  });

  it('is silent where the title page gives neither', () => {
    assertDrawing(id, 'Title: The Ferry\n\n{{HEADER: Pink Rev. 2026-03-01}}\n');
  });
});
