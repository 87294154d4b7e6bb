import type { Plant } from './plant';
import { withTitlePage } from './titlePages';

/** The script was changed, and its date was not. */
export const plant: Plant = {
  ruleId: 'draft-date-outdated',
  plant(script, random) {
    if (/^\s*(?:draft )?date:/im.test(script)) return undefined;
    const day = 1 + random.below(20);
    const date = random.pick([
      `March ${day}, 2026`,
      `${day} March 2026`,
      `2026-03-${String(day).padStart(2, '0')}`,
    ]);
    const script2 = withTitlePage(script, [`Draft date: ${date}`]);
    return script2 === undefined ? undefined : { script: script2, lastChanged: '2026-03-25' };
  },
};
