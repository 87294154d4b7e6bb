import { lineOf, placesIn } from './places';
import type { Plant } from './plant';

/** A noise or a shot was typed right over a paragraph. */
export const plant: Plant = {
  ruleId: 'action-read-as-cue',
  plant(script, random) {
    const places = placesIn(script, ['action'], /^\p{Lu}[^\r\n]*\p{Ll}/gu).filter(({ start }) =>
      /\n\r?\n$/.test(script.slice(0, start)),
    );
    if (places.length === 0) return undefined;
    const { start } = random.pick(places);
    const line = random.pick(['BOOM!', 'CLOSE ON THE FLOOR', 'SUPER: TEN YEARS LATER', 'SUDDENLY...']);
    return {
      script: `${script.slice(0, start)}${line}\n${script.slice(start)}`,
      line: lineOf(script, start),
    };
  },
};
