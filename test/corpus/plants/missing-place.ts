import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** The place was to be filled in later. */
export const plant: Plant = {
  ruleId: 'missing-place',
  plant(script, random) {
    const lines = headingLines(script).filter(({ text }) => /^(?:INT|EXT)\. .* - (?:DAY|NIGHT)\b/.test(text));
    const line = lines.length === 0 ? undefined : random.pick(lines);
    if (!line) return undefined;
    const end = line.start + line.text.lastIndexOf(' - ') + 1;
    return { script: replaceIn(script, line.start + 5, end, ''), line: lineOf(script, line.start) };
  },
};
