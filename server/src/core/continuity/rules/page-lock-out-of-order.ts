import type { NamedRange } from '../../screenplay/model';
import type { Passage } from '../../screenplay/passage';
import { compareSceneNumbers } from '../../screenplay/sceneNumber';
import { type Range, shift } from '../../text/range';
import { scriptRule } from '../rule';

export const pageLockOutOfOrder = scriptRule({
  id: 'page-lock-out-of-order',
  category: 'numbering',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A page-lock mark does not follow the mark before it.',
    why: 'Marks such as `=== 12A ===` say which printed page begins there. Where they go back or repeat, two pages have one number and a set of colored pages cannot be put in.',
    off: 'Where the marks are kept for something other than page numbers.',
    source: 'general practice of locked pages',
    invalid: [{ script: 'Rain.\n\n=== 12A ===\n\nSnow.\n\n=== 12 ===\n\nHail.\n' }],
    valid: [{ script: 'Rain.\n\n=== 12 ===\n\nSnow.\n\n=== 12A ===\n\nHail.\n\n=== 13 ===\n\nRain.\n' }],
  },
  messages: {
    back: 'Page {number} is marked after page {before}, so the pages are not in order. Look which of the two marks was moved, and mend it.',
    twice: 'Page {number} is marked twice, so two pages have one number. Give this one a number of its own.',
    before: 'The mark of page {before}',
  },
  gather: pageMarks,
  *check({ passages, facts }) {
    let before: NamedRange | undefined;
    for (const placed of passages) {
      for (const { text: number, range } of facts(placed)) {
        const mark = { text: number, range: shift(range, placed.offset) };
        const order = before ? compareSceneNumbers(before.text, number) : -1;
        if (before && order >= 0) {
          const parameters = { number, before: before.text };
          const evidence = [{ message: 'before' as const, range: before.range, parameters }];
          yield { message: order === 0 ? 'twice' : 'back', range: mark.range, parameters, evidence };
        }
        before = mark;
      }
    }
  },
});

const none: readonly NamedRange[] = [];

function pageMarks({ text, elements }: Passage): readonly NamedRange[] {
  const ranges = elements.flatMap((each): readonly Range[] =>
    each.kind === 'pageBreak' && each.pageNumber ? [each.pageNumber] : [],
  );
  return ranges.length === 0
    ? none
    : ranges.map((range) => ({ text: text.slice(range.start, range.end), range }));
}
