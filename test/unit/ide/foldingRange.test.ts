import assert from 'node:assert/strict';
import { foldingRanges } from '../../../server/src/ide/foldingRange';
import { documentOf } from '../../support/scriptDocument';

function drawn(text: string): string {
  return foldingRanges(documentOf(text))
    .map(({ startLine, endLine, kind }) => `${startLine}-${endLine} ${kind}`)
    .join('\n');
}

describe('foldingRanges', () => {
  it('fold the title page, sections, scenes, notes and boneyard, and leave the blank lines after in sight', () => {
    const script = `Title: Pilot
Author: Me

# ACT ONE

INT. BAR - NIGHT

Rain. [[a note
of two lines]]

/*
cut
*/

INT. ROOF


# ACT TWO
`;
    assert.equal(drawn(script), '0-1 region\n3-14 region\n5-12 region\n7-8 comment\n10-12 comment');
  });

  it('fold the same lines whatever the line ending', () => {
    const text = '# A\n\nINT. B\n\nX.\n\nINT. C\n\nY.\n';
    assert.equal(drawn(text.replaceAll('\n', '\r\n')), drawn(text));
  });

  it('fold no single line', () => {
    assert.equal(drawn('INT. A\n\nINT. B\n\n[[note]]\n'), '2-4 region');
  });
});
