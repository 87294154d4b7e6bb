import { headingLines, lineOf, numberScenes } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene was cut, and nobody left its number behind. */
export const plant: Plant = {
  ruleId: 'scene-number-gap',
  plant(script, random) {
    const draft = numberScenes(script);
    const lines = headingLines(draft);
    const cut = lines.length < 6 ? undefined : lines[1 + random.below(lines.length - 2)];
    if (!cut) return undefined;
    const planted = draft.slice(0, cut.start) + draft.slice(cut.sceneEnd);
    return { script: planted, line: lineOf(planted, cut.start) };
  },
};
