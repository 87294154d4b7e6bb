import assert from 'node:assert/strict';
import { csv } from '../../../server/src/core/text/csv';

describe('comma-separated values', () => {
  it('end every record with CRLF and quote what RFC 4180 says', () => {
    const text = csv(
      ['name', 'words'],
      [
        ['MARIA', 12],
        ['JOE, "THE DOCK"\nRAMIREZ', undefined],
      ],
    );
    assert.equal(text, 'name,words\r\nMARIA,12\r\n"JOE, ""THE DOCK""\nRAMIREZ",\r\n');
  });

  it('keep a spreadsheet from running what a script says', () => {
    const rows = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx'].map((cell) => [cell]);
    const cells = csv(['text'], rows).split('\r\n').slice(1, -1);
    assert.deepEqual(cells, [`"'=HYPERLINK(""x"")"`, "'+1", "'-1", "'@SUM(A1)", "'\tx"]);
  });

  it('leave numbers as they are', () => {
    assert.equal(csv(['n'], [[-1]]), 'n\r\n-1\r\n');
  });
});
