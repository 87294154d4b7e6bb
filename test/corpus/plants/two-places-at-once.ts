import { headingLines, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene that came later was moved next to one that plays at the same time. */
export const plant: Plant = {
  ruleId: 'two-places-at-once',
  plant(script, random) {
    if (!/^(?:INT|EXT)\..*(?:CONTINUOUS|CONTINUED)/m.test(script)) return undefined;
    const lines = headingLines(script);
    const pairs = lines.flatMap((line, index) => {
      const before = lines[index - 1];
      if (!before || !/ - (?:DAY|NIGHT)\s*$/.test(line.text)) return [];
      if (/INTERCUT/.test(script.slice(before.start, line.sceneEnd)) || before.text === line.text) return [];
      const speaker = /\n\r?\n([A-Z][A-Z ]+)\r?\n\S/.exec(script.slice(before.end, line.start))?.[1];
      return speaker ? [{ line, speaker }] : [];
    });
    const pair = pairs.length === 0 ? undefined : random.pick(pairs);
    if (!pair) return undefined;
    const heading = pair.line.text.replace(/ - (?:DAY|NIGHT)\s*$/, ' - SAME');
    const speech = `\n\n${pair.speaker}\nI was here all the time.`;
    return { script: replaceIn(script, pair.line.start, pair.line.end, heading + speech) };
  },
};
