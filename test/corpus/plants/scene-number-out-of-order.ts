import { headingLines, numberScenes } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene was moved and took its number along. */
export const plant: Plant = {
  ruleId: 'scene-number-out-of-order',
  plant(script, random) {
    const draft = numberScenes(script);
    const lines = headingLines(draft);
    if (lines.length < 6) return undefined;
    const moved = lines[random.below(lines.length - 2)];
    const target = lines[lines.length - 1];
    if (!moved || !target) return undefined;
    const text = draft.slice(moved.start, moved.sceneEnd);
    const rest = draft.slice(moved.sceneEnd, target.start);
    return { script: draft.slice(0, moved.start) + rest + text + draft.slice(target.start) };
  },
};
