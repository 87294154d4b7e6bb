import { lineOf, placesIn } from './places';
import type { Plant } from './plant';

/** The line after a direction was cut, or a reaction was put under the words. */
export const plant: Plant = {
  ruleId: 'parenthetical-ends-speech',
  plant(script, random) {
    const lines = placesIn(script, ['dialogue'], /[^\r\n]+$/g).filter(({ start, text }) =>
      /^\r?\n\r?\n/.test(script.slice(start + text.length)),
    );
    if (lines.length === 0) return undefined;
    const { start, text } = random.pick(lines);
    const end = start + text.length;
    const words = random.pick(['(beat)', '(leaving)', '(he nods)']);
    return {
      script: `${script.slice(0, end)}\n${words}${script.slice(end)}`,
      line: lineOf(script, start) + 1,
    };
  },
};
