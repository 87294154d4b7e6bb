import assert from 'node:assert/strict';
import type { ReportTable } from '../../../server/src/core/breakdown/reportTable';
import { english, localizer } from '../../../server/src/ide/localize';
import { reportCsv, reportJson } from '../../../server/src/ide/reports/reportData';
import { reportMarkdown } from '../../../server/src/ide/reports/reportMarkdown';

const table: ReportTable = {
  columns: ['scene', 'heading', 'eighths', 'scenes', { kind: 'label', label: 'D1' }, 'certain'],
  rows: [
    [
      '1',
      'A | B <i> [x](command:y)',
      { kind: 'eighths', eighths: 11 },
      { kind: 'list', items: ['a', 'b'] },
      'SW',
      { kind: 'word', word: 'yes' },
    ],
    [
      '=2',
      'say "no", twice',
      3,
      { kind: 'list', items: ['a, b', 'c'] },
      undefined,
      { kind: 'words', words: ['int', 'ext'] },
    ],
  ],
};

describe('reports, written', () => {
  it('as Markdown: nothing of a script can break out of its cell', () => {
    assert.equal(
      reportMarkdown('Scene *Lengths*', table, english),
      `# Scene \\*Lengths\\*

| Scene | Heading | Eighths | Scenes | D1 | Certain |
| --- | --- | ---: | --- | --- | --- |
| 1 | A \\| B \\<i\\> \\[x\\]\\(command\\:y\\) | 1 3/8 | a, b | SW | yes |
| \\=2 | say "no", twice | 3 | a, b; c |  | INT, EXT |
`,
    );
  });

  it('as Markdown sheets: empty fields are left out', () => {
    const [, second = []] = table.rows;
    assert.equal(
      reportMarkdown('Sheets', { ...table, rows: [second], sheets: true }, english),
      `# Sheets

## \\=2 · say "no", twice

| | |
|---|---|
| Eighths | 3 |
| Scenes | a, b; c |
| Certain | INT, EXT |
`,
    );
  });

  it('as Markdown: that there is nothing', () => {
    assert.equal(reportMarkdown('X', { ...table, rows: [] }, english), '# X\n\nThere is nothing to tell.\n');
  });

  it('in the editor’s language, for reading only', () => {
    const german = localizer({ Scene: 'Szene', yes: 'ja' });
    assert.match(reportMarkdown('X', table, german), /\| Szene \|[\s\S]*\| ja \|/);
    assert.match(reportCsv(table), /^scene,/);
  });

  it('as CSV: eighths as a number, lists by semicolons, no formula', () => {
    assert.equal(
      reportCsv(table),
      'scene,heading,eighths,scenes,D1,certain\r\n' +
        '1,A | B <i> [x](command:y),11,a; b,SW,yes\r\n' +
        `'=2,"say ""no"", twice",3,"a, b; c",,int; ext\r\n`,
    );
  });

  it('as JSON: rows by the keys of their columns', () => {
    const { report, columns, rows } = JSON.parse(reportJson('counts', table));
    assert.deepEqual(
      [report, columns],
      ['counts', ['scene', 'heading', 'eighths', 'scenes', 'D1', 'certain']],
    );
    assert.deepEqual(rows[1], {
      scene: '=2',
      heading: 'say "no", twice',
      eighths: 3,
      scenes: ['a, b', 'c'],
      D1: null,
      certain: ['int', 'ext'],
    });
  });
});
