import { changeOne, placesIn, spoken } from './places';
import type { Plant } from './plant';

/** A number was typed as it came. */
export const plant: Plant = {
  ruleId: 'numerals-in-dialogue',
  plant(script, random) {
    const places = placesIn(script, spoken, /(?<=\p{Ll} )(?:two|three|four|five|ten|twenty)(?= \p{Ll})/gu);
    const planted = changeOne(script, places, random, () => '20');
    return planted && { ...planted, show: '{"houseStyle": {"numeralsInDialogue": "words"}}' };
  },
};
