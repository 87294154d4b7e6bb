/**
 * How long the server takes to draw a story map: of a feature, as after a letter, and of very long scripts. Pages,
 * people and findings are known by then, as they are while somebody works.
 */
import { english } from '../../server/src/ide/localize';
import { defaultPageSetup } from '../../server/src/ide/pageSetup';
import { answerStoryMap } from '../../server/src/ide/storyMap/answerStoryMap';
import { documentOf } from '../support/scriptDocument';
import { measure } from './paginate.mjs';
import { makeScript } from './resolve.mjs';
import { type BenchTable, milliseconds, percentile } from './table';

function row(scenes: number, width: number, runs: number): readonly string[] {
  const script = documentOf(makeScript(scenes));
  const draw = () => answerStoryMap(script, { setup: defaultPageSetup, localize: english, width });
  const size = `${Math.round(draw().svg.length / 1000)} kB`;
  const times = measure(runs, () => draw);
  const [median, slow] = [percentile(times, 0.5), percentile(times, 0.99)];
  return [
    String(scenes),
    String(width),
    size,
    milliseconds(median),
    milliseconds(slow),
    String(times.length),
  ];
}

export function tables(): BenchTable[] {
  return [
    {
      title: 'A story map',
      about: 'Everything but the findings, with what is told about each scene.',
      columns: ['scenes', 'pixels wide', 'picture', 'median ms', '99th percentile ms', 'runs'],
      rows: [row(160, 1200, 100), row(160, 9600, 100), row(3000, 1200, 20), row(3000, 38_400, 20)],
    },
  ];
}
