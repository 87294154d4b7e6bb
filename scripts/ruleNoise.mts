/**
 * What the rules find in real scripts: `npm run noise` prints the table, `-- --rule ID` each finding of one rule with
 * its place and words, `-- --script NAME` only those in scripts whose names contain that.
 */
import { parseArgs } from 'node:util';
import { noiseOf, noiseTable } from '../test/corpus/noise';
import { sharedScripts } from '../test/support/sharedScripts';

const { values } = parseArgs({ options: { rule: { type: 'string' }, script: { type: 'string' } } });
const scripts = sharedScripts().filter(({ name }) => name.includes(values.script ?? ''));
if (scripts.length === 0) {
  console.error('There are no scripts to look at: they lie in ../shared/corpus/scripts.');
  process.exitCode = 2;
}

const all = scripts.map(noiseOf);
if (values.rule === undefined) console.log(noiseTable(all));
else {
  for (const { name, findings } of all) {
    for (const { line, words, message } of findings.filter(({ ruleId }) => ruleId === values.rule)) {
      console.log(`${name}:${line}: ${words}\n    ${message}`);
    }
  }
}
