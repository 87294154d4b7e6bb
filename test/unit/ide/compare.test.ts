import assert from 'node:assert/strict';
import { compareDrafts } from '../../../server/src/ide/compare/compareDrafts';
import { compareMarkdown } from '../../../server/src/ide/compare/compareMarkdown';
import { overview, rowDetails } from '../../../server/src/ide/compare/compareSentences';
import { english } from '../../../server/src/ide/localize';
import { documentOf } from '../../support/scriptDocument';

const [bar, pier, car] = [
  'INT. BAR - NIGHT #1#\n\nMaria counts the glasses behind the counter.\n\nMARIA\nNobody pays in this town.\n\n',
  'EXT. PIER - DAY #2#\n\nThe ferry turns away before anyone can shout.\n\nJOE\nThe last one until Sunday.\n\n',
  'INT. CAR - DAY #3#\n\nThe wipers scrape over dry glass.\n\nMARIA\nTurn left at the silo.\n\n',
];

function compared(a: string, b: string) {
  return compareDrafts(documentOf(a), documentOf(b));
}

describe('comparing drafts for a person', () => {
  it('lists the scenes of the later draft, and what was removed where it was', () => {
    const { rows } = compared(bar + pier + car, bar + car);
    assert.deepEqual(
      rows.map(({ status, before, after }) => [status, before?.ordinal, after?.ordinal]),
      [
        ['unchanged', 1, 1],
        ['removed', 2, undefined],
        ['unchanged', 3, 2],
      ],
    );
  });

  it('tells all that happened to a scene', () => {
    const changed = bar.replace('counts', 'counted').replace('NIGHT #1#', 'DAWN #9#');
    const { rows } = compared(bar + pier + car, pier + car + changed);
    const row = rows.find(({ before }) => before?.ordinal === 1);
    assert.ok(row);
    assert.equal(
      rowDetails(row, english),
      'now after 3  INT. CAR - DAY; changed too; was INT. BAR - NIGHT; was scene 1',
    );
  });

  it('tells what a person or place is called now, and of scenes that only have other numbers', () => {
    const renamed = (bar + car).replaceAll('MARIA', 'ELENA').replaceAll('Maria', 'Elena') + pier;
    const lines = overview(compared(bar + car + pier, renamed.replace('#2#', '#7#')), english);
    assert.deepEqual(lines.slice(1), ['Unchanged but for their numbers: 1.', 'MARIA is called ELENA now.']);
  });

  it('links both drafts, and lets no script write into the page', () => {
    const odd = car.replace('INT. CAR', 'INT. [CAR](http://x)');
    const page = compareMarkdown(compared(bar + car, bar.replace('glasses', '**cups**') + odd), {
      before: 'a|b',
      after: 'now',
      words: true,
      localize: english,
      linkOf: ({ ordinal }, draft) => `${draft}#L${ordinal}`,
    });
    assert.match(page, /\| \[1\]\(<before#L1>\) \| \[1\]\(<after#L1>\) \| changed \|/);
    assert.doesNotMatch(page, /\]\(http/);
    assert.match(page, /\*\*\\\*\\\*cups\\\*\\\*\*\*/);
    assert.match(page, /^# What Changed: a\\\|b to now$/m);
  });
});
