import { headingLines, numberScenes, withNumbers } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene was put in, and the software numbered all that follow anew. */
export const plant: Plant = {
  ruleId: 'scene-number-changed',
  plant(script, random) {
    const published = withNumbers(script);
    const lines = headingLines(published);
    const next = lines.length < 4 ? undefined : lines[random.below(lines.length - 1)];
    if (!next) return undefined;
    const scene = 'INT. BROOM CLOSET - DAY\n\nA broom. A bucket. Nobody.\n\n';
    const changed = published.slice(0, next.start) + scene + published.slice(next.start);
    return { published, script: numberScenes(changed) };
  },
};
