/**
 * What the rules find in real scripts: `npm run noise` prints the table, `-- --rule ID` each finding of one rule with
 * its place and words, `-- --script NAME` only those in scripts whose names contain that; `-- --write` writes the page.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { noiseLines, noisePage, noiseTable, sharedScripts } from '../test/corpus/noiseReport';

const { values } = parseArgs({
  options: { rule: { type: 'string' }, script: { type: 'string' }, write: { type: 'boolean' } },
});
const scripts = sharedScripts().filter(({ name }) => name.includes(values.script ?? ''));
if (scripts.length === 0) {
  console.error('There are no scripts to look at: they lie in ../shared/corpus/scripts.');
  process.exitCode = 2;
} else if (values.write) {
  const page = path.join(import.meta.dirname, '..', 'docs', 'rules', 'noise.md');
  writeFileSync(page, noisePage(scripts));
} else {
  process.stdout.on('error', () => process.exit());
  console.log(values.rule === undefined ? noiseTable(scripts) : noiseLines(scripts, values.rule));
}
