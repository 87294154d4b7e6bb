import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene was moved, or its time was written with no thought of the day. */
export const plant: Plant = {
  ruleId: 'ambiguous-script-day',
  plant(script, random) {
    const lines = headingLines(script);
    const pairs = lines.flatMap((line, index) => {
      const before = lines[index - 1];
      return before && / - DAY\s*$/.test(before.text) && / - DAY\s*$/.test(line.text) ? [line] : [];
    });
    const line = pairs.length === 0 ? undefined : random.pick(pairs);
    if (!line) return undefined;
    const time = random.pick([' - MORNING', ' - HOURS LATER', ' - EARLIER THAT DAY']);
    const text = line.text.replace(/ - DAY\s*$/, time);
    return { script: replaceIn(script, line.start, line.end, text), line: lineOf(script, line.start) };
  },
};
