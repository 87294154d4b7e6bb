import { headingLines, lineOf, numberScenes } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene was written after the draft was numbered. */
export const plant: Plant = {
  ruleId: 'unnumbered-scene',
  plant(script, random) {
    const draft = numberScenes(script);
    const lines = headingLines(draft);
    const next = lines.length < 6 ? undefined : lines[random.below(lines.length)];
    if (!next) return undefined;
    const scene = 'INT. BROOM CLOSET - DAY\n\nA broom. A bucket. Nobody.\n\n';
    const planted = draft.slice(0, next.start) + scene + draft.slice(next.start);
    return { script: planted, line: lineOf(planted, next.start) };
  },
};
