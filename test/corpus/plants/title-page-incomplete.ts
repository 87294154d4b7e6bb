import type { Plant } from './plant';
import { withTitlePage } from './titlePages';

/** An entry was never filled in, or was deleted with the last date. */
export const plant: Plant = {
  ruleId: 'title-page-incomplete',
  plant(script, random) {
    const own = ['author', 'draft date', 'contact'].filter((key) =>
      new RegExp(`^\\s*${key}:`, 'im').test(script),
    );
    if (own.length !== 0 && own.length !== 3) return undefined;
    if ((script.match(/^(?:INT|EXT)\b/gm) ?? []).length < 3) return undefined;
    const entries = ['Author: The room', 'Draft date: May 1, 2026', 'Contact: The office'];
    const gone = random.below(3);
    const planted = withTitlePage(
      script,
      entries.filter((_, index) => index !== gone),
    );
    return planted === undefined ? undefined : { script: planted, line: 1 };
  },
};
