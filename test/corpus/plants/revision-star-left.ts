import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** A star of the last set was not taken away. */
export const plant: Plant = {
  ruleId: 'revision-star-left',
  plant(script, random) {
    const places = placesIn(script, prose, /(?<=\p{L}[.,!?])$/gmu);
    const planted = changeOne(script, places, random, () => '      *');
    return planted && { ...planted, published: script };
  },
};
