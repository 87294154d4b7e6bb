import type { Plant } from './plant';
import { withTitlePage } from './titlePages';

/** The title page was set for the new draft, and the header was forgotten. */
export const plant: Plant = {
  ruleId: 'header-disagrees',
  plant(script, random) {
    const header = random.pick([
      'Blue Rev. 2026-03-09',
      'Ferry - Blue Draft - 3/20/26',
      'Pink Rev. March 8, 2026',
    ]);
    const entries = ['Revision: Pink', 'Draft date: March 9, 2026', '', `{{HEADER: ${header}}}`];
    const planted = withTitlePage(script, entries);
    return planted === undefined ? undefined : { script: planted, line: 5 };
  },
};
