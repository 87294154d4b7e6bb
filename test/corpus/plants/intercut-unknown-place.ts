import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** The place was called something else in an earlier draft. */
export const plant: Plant = {
  ruleId: 'intercut-unknown-place',
  plant(script, random) {
    const lines = headingLines(script).slice(1);
    const line = lines.length < 3 ? undefined : random.pick(lines);
    const place = line && /^(?:INT|EXT)\.?\s+([^-,(]{3,}?)(?: - |,)/.exec(line.text)?.[1];
    if (!line || !place || /\//.test(place)) return undefined;
    const cue = random.pick([
      `INTERCUT - ${place} / ZEPPELIN`,
      `INTERCUT ZEPPELIN AND ${place}:`,
      `INTERCUT BETWEEN ${place} AND ZEPPELIN`,
    ]);
    const planted = replaceIn(script, line.end, line.end, `\n\n${cue}`);
    return { script: planted, line: lineOf(planted, line.end) + 2 };
  },
};
