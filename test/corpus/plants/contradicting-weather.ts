import { headingLines, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** Rain was written into one scene, and the one that goes on from it was forgotten. */
export const plant: Plant = {
  ruleId: 'contradicting-weather',
  plant(script, random) {
    const lines = headingLines(script);
    const pairs = lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const outside = /^EXT\. .* - DAY\s*$/;
      return before && outside.test(before.text) && outside.test(line.text) ? [{ before, line }] : [];
    });
    const pair = pairs.length === 0 ? undefined : random.pick(pairs);
    if (!pair) return undefined;
    const [one, other] = random.pick([
      ['It is raining.', 'The sun shines.'],
      ['[[weather: sun]]', 'Heavy rain.'],
      ['Blinding sunlight.', 'It’s raining, hard.'],
    ] as const);
    const heading = pair.line.text.replace(/ - DAY\s*$/, ' - CONTINUOUS');
    const second = replaceIn(script, pair.line.start, pair.line.end, `${heading}\n\n${other}`);
    return { script: replaceIn(second, pair.before.end, pair.before.end, `\n\n${one}`) };
  },
};
