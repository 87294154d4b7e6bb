/**
 * How well notes are placed: `npm run eval` prints the tables of docs/evaluation.md, `-- --write` writes them there.
 * `-- --fit` prints what each signal is worth, fitted anew on the dev half of the golden set.
 */
import { parseArgs } from 'node:util';
import { fittedWeights, runEvaluation } from '../test/eval/run';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, fit: { type: 'boolean' } },
});
if (values.fit) console.log(fittedWeights());
else await runEvaluation({ write: values.write ?? false });
