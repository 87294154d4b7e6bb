import { changeOne, lineOf, placesIn } from './places';
import type { Plant } from './plant';

/** The words were cut, and their marks were left. */
export const plant: Plant = {
  ruleId: 'empty-element',
  plant(script, random) {
    const directions = placesIn(script, ['parenthetical'], /\([^()\r\n]+\)$/g);
    if (directions.length > 0 && random.below(2) === 0)
      return changeOne(script, directions, random, () => '()');
    const headings = placesIn(script, ['sceneHeading'], /^[^\r\n]+/g);
    if (headings.length === 0) return undefined;
    const { start } = random.pick(headings);
    const mark = random.pick(['## ', '[[]]']);
    return {
      script: `${script.slice(0, start)}${mark}\n\n${script.slice(start)}`,
      line: lineOf(script, start),
    };
  },
};
