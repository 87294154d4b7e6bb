import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportNames } from '../../../server/src/core/breakdown/reports';
import { parseShowFile } from '../../../server/src/core/screenplay/showFile';
import { english } from '../../../server/src/ide/localize';
import { defaultPageSetup } from '../../../server/src/ide/pageSetup';
import { reportOn } from '../../../server/src/ide/reports/makeReport';
import { reportCsv, reportJson } from '../../../server/src/ide/reports/reportData';
import { reportMarkdown } from '../../../server/src/ide/reports/reportMarkdown';
import { reportTitle } from '../../../server/src/ide/reports/reportWords';
import { documentOf } from '../../support/scriptDocument';
import { repoRoot } from '../../support/sourceFiles';

/** Every report over the sample show, as a page to review. UPDATE_GOLDEN=1 writes the pages anew. */
describe('reports on the sample show', () => {
  const sample = path.join(repoRoot, 'test', 'fixtures', 'sample');
  const { file } = parseShowFile(readFileSync(path.join(sample, 'closedset.json'), 'utf8'));
  const episodes = ['one-key-low.fountain', 'episodes/102-teeth.fountain'].map((name) =>
    documentOf(readFileSync(path.join(sample, name), 'utf8'), path.basename(name, '.fountain'), file),
  );
  const tableOf = (name: (typeof reportNames)[number]) =>
    reportOn(name, episodes, ({ uri }) => uri, { setup: defaultPageSetup });

  function isAsKept(name: string, written: string): void {
    const kept = path.join(import.meta.dirname, name);
    if (process.env.UPDATE_GOLDEN) writeFileSync(kept, written);
    assert.equal(written, readFileSync(kept, 'utf8'));
  }

  for (const name of reportNames) {
    it(`${name}.md`, () => {
      isAsKept(`${name}.md`, reportMarkdown(reportTitle(name, english), tableOf(name), english));
    });
  }

  it('places.csv', () => isAsKept('places.csv.txt', reportCsv(tableOf('places')).replaceAll('\r\n', '\n')));
  it('counts.json', () => isAsKept('counts.json.txt', reportJson('counts', tableOf('counts'))));

  it('has a page for every report, and no other', () => {
    const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));
    assert.deepEqual(pages.map((name) => path.basename(name, '.md')).sort(), [...reportNames].sort());
  });
});
