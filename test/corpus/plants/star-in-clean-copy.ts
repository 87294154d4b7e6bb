import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** All stars but one were taken away. */
export const plant: Plant = {
  ruleId: 'star-in-clean-copy',
  plant: (script, random) =>
    /^Revision:/m.test(script)
      ? undefined
      : changeOne(script, placesIn(script, prose, /(?<=\p{L}[.,!?])$/gmu), random, () => '    *'),
};
