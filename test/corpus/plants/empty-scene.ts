import { lineOf, placesIn } from './places';
import type { Plant } from './plant';

/** A scene was moved, and its heading was left. */
export const plant: Plant = {
  ruleId: 'empty-scene',
  plant(script, random) {
    const headings = placesIn(script, ['sceneHeading'], /^(?:INT|EXT)\.[^\r\n]+/g);
    if (headings.length < 8) return undefined;
    const { start } = random.pick(headings);
    return {
      script: `${script.slice(0, start)}INT. EMPTY HALL - DAY\n\n${script.slice(start)}`,
      line: lineOf(script, start),
    };
  },
};
