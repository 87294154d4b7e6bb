/**
 * How well notes are placed: `npm run eval` prints the tables of docs/evaluation.md, `-- --write` writes them there.
 * `-- --fit` prints what each signal is worth, fitted anew on the dev half of the golden set. `-- --model FILE` asks a
 * model too, in the form that its trust was measured with or in `--form likelihood|questions`; `--minutes COUNT` stops
 * asking after that, since a note takes a small model up to half a minute on a processor.
 */
import { parseArgs } from 'node:util';
import { openModel } from '../test/eval/openModel';
import { fittedWeights, runEvaluation } from '../test/eval/run';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    fit: { type: 'boolean' },
    model: { type: 'string' },
    form: { type: 'string' },
    minutes: { type: 'string' },
  },
});
if (values.fit) console.log(fittedWeights());
else if (values.model === undefined) await runEvaluation({ write: values.write ?? false });
else {
  const { model, close } = await openModel(values.model, formOf(values.form));
  try {
    const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY);
    await runEvaluation({ write: values.write ?? false, model, minutes });
  } finally {
    await close();
  }
}

function formOf(text: string | undefined) {
  if (text === undefined || text === 'likelihood' || text === 'questions') return text;
  throw new Error(`--form is likelihood or questions, not ${text}`);
}
