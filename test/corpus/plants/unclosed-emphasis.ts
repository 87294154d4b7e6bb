import { changeOne, placesIn, prose } from './places';
import type { Plant } from './plant';

/** The second mark was deleted with the word behind it. */
export const plant: Plant = {
  ruleId: 'unclosed-emphasis',
  plant: (script, random) =>
    changeOne(
      script,
      placesIn(script, prose, /(?<=^[^*_\r\n]* )\p{L}{4,}(?=[ .,][^*_\r\n]*$)/gmu),
      random,
      ({ text }) => random.pick(['*', '**', '_']) + text,
    ),
};
