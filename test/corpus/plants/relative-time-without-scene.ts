import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene from further down was moved to the front. */
export const plant: Plant = {
  ruleId: 'relative-time-without-scene',
  plant(script, random) {
    const [line] = headingLines(script);
    const time = line && / - (?:DAY|NIGHT|EVENING)\b.*$/.exec(line.text);
    if (!line || !time) return undefined;
    const text = random.pick(['CONTINUOUS', 'LATER', 'SAME', 'MOMENTS LATER']);
    const planted = replaceIn(script, line.start + time.index, line.end, ` - ${text}`);
    return { script: planted, line: lineOf(planted, line.start) };
  },
};
