import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** A question was never answered. */
export const plant: Plant = {
  ruleId: 'working-text-left',
  plant: (script, random) =>
    changeOne(script, placesIn(script, prose, /(?<=\p{Ll}) (?=\p{Ll})/gu), random, () =>
      random.pick([' [[is this right?]] ', ' /* cut this */ ', ' [[SC 2026-03-10: later]] ']),
    ),
};
