import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** Whoever tagged the days counted a night and the day after it as one. */
export const plant: Plant = {
  ruleId: 'day-after-night',
  plant(script, random) {
    const lines = headingLines(script);
    const pairs = lines.flatMap((day, index) => {
      const night = lines[index - 1];
      return night && / - NIGHT\s*$/.test(night.text) && / - DAY\s*$/.test(day.text) ? [{ night, day }] : [];
    });
    const pair = pairs.length === 0 ? undefined : random.pick(pairs);
    if (!pair) return undefined;
    const number = 1 + random.below(9);
    const tagged = replaceIn(script, pair.day.end, pair.day.end, `\n\n[[day: D${number}]]`);
    const planted = replaceIn(tagged, pair.night.end, pair.night.end, `\n\n[[day: N${number}]]`);
    return { script: planted, line: lineOf(planted, planted.indexOf(`[[day: D${number}]]`, pair.day.start)) };
  },
};
