import type { Plant } from './plant';
import { withTitlePage } from './titlePages';

/** Somebody took the wrong color for the next set. */
export const plant: Plant = {
  ruleId: 'revision-color-out-of-order',
  plant(script, random) {
    const colors = ['White', 'Blue', 'Pink', 'Yellow', 'Green', 'Goldenrod', 'Buff'];
    const at = random.below(4);
    const before = withTitlePage(script, [`Revision: ${colors[at]}`]);
    const after = withTitlePage(script, [`Revision: ${colors[at + 2 + random.below(2)]}`]);
    return before === undefined || after === undefined ? undefined : { script: after, published: before };
  },
};
