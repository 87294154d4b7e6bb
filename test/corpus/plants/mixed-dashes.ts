import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** A dash came in with a pasted line. */
export const plant: Plant = {
  ruleId: 'mixed-dashes',
  plant(script, random) {
    if (/[\u2013\u2014]/.test(script)) return undefined;
    const planted = changeOne(script, placesIn(script, prose, /, /g), random, () => ' \u2014 ');
    return planted && { ...planted, show: '{"houseStyle": {"dash": "--"}}' };
  },
};
