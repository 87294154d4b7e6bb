import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** A word was to be found later. */
export const plant: Plant = {
  ruleId: 'placeholder-left',
  plant: (script, random) =>
    changeOne(script, placesIn(script, prose, /(?<=\p{Ll} )\p{Ll}{4,}(?= \p{Ll})/gu), random, () =>
      random.pick(['TK', 'XXX', 'TODO', 'TKTK', '???']),
    ),
};
