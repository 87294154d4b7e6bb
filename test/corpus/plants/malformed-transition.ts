import { lineOf, placesIn } from './places';
import type { Plant } from './plant';

/** Typed in a hurry: no colon, or no capitals. */
export const plant: Plant = {
  ruleId: 'malformed-transition',
  plant(script, random) {
    const headings = placesIn(script, ['sceneHeading'], /^[^\r\n]+/g).filter(({ start }) =>
      /\n\r?\n$/.test(script.slice(0, start)),
    );
    if (headings.length === 0) return undefined;
    const { start } = random.pick(headings);
    const words = random.pick(['CUT TO', 'Cut to:', 'SMASH CUT TO', 'Fade to black.', 'dissolve to:']);
    return {
      script: `${script.slice(0, start)}${words}\n\n${script.slice(start)}`,
      line: lineOf(script, start),
    };
  },
};
