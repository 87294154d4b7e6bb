import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** Day was made night in one heading, and the next one was forgotten. */
export const plant: Plant = {
  ruleId: 'time-changes-across-continuous',
  plant(script, random) {
    const lines = headingLines(script);
    const pairs = lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const day = / - DAY\s*$/;
      return before && day.test(before.text) && day.test(line.text) ? [line] : [];
    });
    const line = pairs.length === 0 ? undefined : random.pick(pairs);
    if (!line) return undefined;
    const time = random.pick([' - NIGHT - CONTINUOUS', ' - NIGHT (CONTINUOUS)', ' - CONTINUOUS - NIGHT']);
    const text = line.text.replace(/ - DAY\s*$/, time);
    return { script: replaceIn(script, line.start, line.end, text), line: lineOf(script, line.start) };
  },
};
