import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** One apostrophe was typed on another keyboard. */
export const plant: Plant = {
  ruleId: 'mixed-quotes',
  plant(script, random) {
    const straight = placesIn(script, prose, /(?<=\p{L})'(?=\p{L})/gu);
    const curly = placesIn(script, prose, /(?<=\p{L})\u2019(?=\p{L})/gu);
    if (straight.length > 20 && curly.length === 0)
      return changeOne(script, straight, random, () => '\u2019');
    if (curly.length > 20 && straight.length === 0) return changeOne(script, curly, random, () => "'");
    return undefined;
  },
};
