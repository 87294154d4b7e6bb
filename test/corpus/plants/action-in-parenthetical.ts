import { lineOf, placesIn } from './places';
import type { Plant } from './plant';

/** What somebody does was put into the speech. */
export const plant: Plant = {
  ruleId: 'action-in-parenthetical',
  plant(script, random) {
    const lines = placesIn(script, ['dialogue'], /^[^\r\n]+/g);
    if (lines.length === 0) return undefined;
    const { start } = random.pick(lines);
    const words = random.pick(['(he walks over to the window)', '(she puts the glass down on the table)']);
    return {
      script: `${script.slice(0, start)}${words}\n${script.slice(start)}`,
      line: lineOf(script, start),
    };
  },
};
