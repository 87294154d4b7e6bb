import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** A writer's own number went into the scene. */
export const plant: Plant = {
  ruleId: 'real-phone-number',
  plant: (script, random) =>
    changeOne(
      script,
      placesIn(script, prose, /(?<=\p{Ll}) (?=\p{Ll})/gu),
      random,
      () => ` ${random.pick(['310-788-3224', '(310) 788-3224', '788-3224', '+44 20 7219 4272'])} `,
    ),
};
