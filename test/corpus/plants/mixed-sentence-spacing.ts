import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** Somebody with the other habit typed a sentence. */
export const plant: Plant = {
  ruleId: 'mixed-sentence-spacing',
  plant(script, random) {
    const single = placesIn(script, prose, /(?<=\p{Ll}{3}[.?!]) (?=[A-Z])/gu);
    const double = placesIn(script, prose, /(?<=\p{Ll}{3}[.?!]) {2}(?=[A-Z])/gu);
    if (single.length > 20 * double.length + 20) return changeOne(script, single, random, () => '  ');
    if (double.length > 20 * single.length + 20) return changeOne(script, double, random, () => ' ');
    return undefined;
  },
};
