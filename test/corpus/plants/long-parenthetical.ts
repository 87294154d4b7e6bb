import { changeOne, placesIn } from './places';
import type { Plant } from './plant';

/** A direction grew into a paragraph. */
export const plant: Plant = {
  ruleId: 'long-parenthetical',
  plant: (script, random) =>
    changeOne(
      script,
      placesIn(script, ['parenthetical'], /(?<=[^)])\)/g),
      random,
      () => ', while the others go on talking among themselves and do not so much as look up)',
    ),
};
