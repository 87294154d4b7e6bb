import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** The period was not typed. */
export const plant: Plant = {
  ruleId: 'missing-heading-period',
  plant(script, random) {
    const lines = headingLines(script).filter(({ text }) => /^(?:INT|EXT)\. /.test(text));
    const line = lines.length < 5 ? undefined : random.pick(lines);
    if (!line) return undefined;
    const at = line.start + 3;
    return { script: replaceIn(script, at, at + 1, ''), line: lineOf(script, at) };
  },
};
