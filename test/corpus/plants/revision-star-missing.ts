import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** One of two changed lines was not marked. */
export const plant: Plant = {
  ruleId: 'revision-star-missing',
  plant(script, random) {
    const places = placesIn(script, prose, /(?<=\p{Ll}{2} )\p{Ll}{4,}(?= \p{Ll})/gu);
    const planted = changeOne(script, places, random, () => 'somethingelse');
    return (
      planted && {
        ...planted,
        script: `${planted.script.trimEnd()}\n\nA new last line.  *\n`,
        published: script,
      }
    );
  },
};
