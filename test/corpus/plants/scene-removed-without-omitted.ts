import { headingLines, withNumbers } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene of a draft that is out was cut, number and all. */
export const plant: Plant = {
  ruleId: 'scene-removed-without-omitted',
  plant(script, random) {
    const published = withNumbers(script);
    const lines = headingLines(published);
    const cut = lines.length < 4 ? undefined : lines[random.below(lines.length)];
    if (!cut) return undefined;
    return { published, script: published.slice(0, cut.start) + published.slice(cut.sceneEnd) };
  },
};
