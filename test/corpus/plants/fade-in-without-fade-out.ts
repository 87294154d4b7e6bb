import { placesIn } from './places';
import type { Plant } from './plant';

/** The end was lost with the last page. */
export const plant: Plant = {
  ruleId: 'fade-in-without-fade-out',
  plant(script) {
    const headings = placesIn(script, ['sceneHeading'], /^[^\r\n]+/g);
    const [first] = headings;
    if (!first || headings.length < 8) return undefined;
    const cut = headings[headings.length - 2];
    if (!cut) return undefined;
    return {
      script: `FADE IN:\n\n${script.slice(first.start, cut.start)}INT. HALL - DAY\n\nHe waits.\n`,
    };
  },
};
