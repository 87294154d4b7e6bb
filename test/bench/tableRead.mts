/**
 * How long it takes to know what of a script is heard: from a script just resolved, again for another preset, and again
 * after an edit, as when reading goes on while somebody types.
 */
import type { Screenplay } from '../../server/src/core/screenplay/model';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import { styleOf } from '../../server/src/core/tableRead/presets';
import { planReading } from '../../server/src/core/tableRead/readingPlan';
import { createRandom } from '../support/random';
import { featureScript } from '../support/sharedScripts';
import { measure } from './paginate.mjs';
import { makeScript } from './resolve.mjs';
import { type BenchTable, milliseconds, percentile } from './table';

const all = { style: styleOf('all') };
const tableRead = { style: styleOf('tableRead') };

/** With its speakers known, as it is wherever a script is open. */
function resolved(text: string): Screenplay {
  const screenplay = resolve(parse(text));
  for (const scene of screenplay.scenes) void scene.speeches;
  return screenplay;
}

function row(what: string, utterances: number, times: readonly number[]): readonly string[] {
  const [median, slow] = [percentile(times, 0.5), percentile(times, 0.99)];
  return [what, String(utterances), milliseconds(median), milliseconds(slow), String(times.length)];
}

function fromCold(what: string, text: string, runs: number): readonly string[] {
  const { length } = planReading(resolved(text), all).utterances;
  const times = measure(runs, () => {
    const screenplay = resolved(text);
    return () => planReading(screenplay, all);
  });
  return row(what, length, times);
}

function otherPreset(what: string, text: string, runs: number): readonly string[] {
  const screenplay = resolved(text);
  planReading(screenplay, all);
  const times = measure(runs, () => () => planReading(screenplay, tableRead));
  return row(what, planReading(screenplay, tableRead).utterances.length, times);
}

function afterEdits(what: string, text: string, runs: number): readonly string[] {
  const { below } = createRandom(9);
  let screenplay = resolved(text);
  planReading(screenplay, all);
  const times = measure(runs, () => {
    const at = below(screenplay.tree.length);
    const tree = applyEdit(screenplay.tree, { start: at, end: at, text: 'x' });
    screenplay = resolve(tree, screenplay.showFile, screenplay);
    for (const scene of screenplay.scenes) void scene.speeches;
    return () => planReading(screenplay, all);
  });
  return row(what, planReading(screenplay, all).utterances.length, times);
}

export function tables(): BenchTable[] {
  const { name, text } = featureScript();
  const feature = /big.?fish/i.test(name) ? 'Big Fish' : name;
  return [
    {
      title: 'What is read aloud of a script',
      about:
        'From a resolved script, which is not counted. With everything read unless it says otherwise. A real feature where one lies beside the checkout, else one made here.',
      columns: ['script', 'sentences', 'median ms', '99th percentile ms', 'runs'],
      rows: [
        fromCold(`${feature}, from nothing`, text, 60),
        otherPreset(`${feature}, another preset`, text, 100),
        afterEdits(`${feature}, after a letter`, text, 200),
        fromCold('a feature made here, from nothing', makeScript(160), 60),
      ],
    },
  ];
}
