import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** An editor turned three periods into one character in a single place. */
export const plant: Plant = {
  ruleId: 'mixed-ellipses',
  plant(script, random) {
    const places = placesIn(script, prose, /(?<!\.)\.\.\.(?!\.)/g);
    if (script.includes('\u2026')) return undefined;
    const planted = changeOne(script, places, random, () => '\u2026');
    return planted && { ...planted, show: '{"houseStyle": {"ellipsis": "..."}}' };
  },
};
