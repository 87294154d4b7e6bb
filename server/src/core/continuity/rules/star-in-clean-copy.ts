import { shift } from '../../text/range';
import { draftLines } from '../facts/revisionStars';
import { draftFacts } from '../facts/titlePage';
import { scriptRule } from '../rule';

export const starInCleanCopy = scriptRule({
  id: 'star-in-clean-copy',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  gate: true,
  doc: {
    summary: 'A draft without a revision color, or a white one, is about to go out with revision stars.',
    why: 'A clean copy is read from beginning to end, by people who know no draft before it. Stars tell them of changes from something they never had.',
    off: 'Where stars are wanted on white drafts too.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [{ script: 'Title: The Ferry\nRevision: White\n\nINT. BAR - DAY\n\nRain.  *\n' }],
    valid: [
      { script: 'Title: The Ferry\nRevision: Blue\n\nINT. BAR - DAY\n\nRain.  *\n' },
      { script: 'Title: The Ferry\nRevision: White\n\nINT. BAR - DAY\n\nIt is 3 * 4, *so* it is.\n' },
    ],
  },
  messages: {
    star: 'This draft has no revision color, so it is a clean copy, and a star is left in its margin. Take it away, or name the color on the title page.',
  },
  fixes: { remove: { title: 'Take the star away', safe: true } },
  gather: (passage) => draftLines(passage).filter(({ star }) => star),
  *check(context) {
    const { passages, facts } = context;
    if (!passages.some((placed) => facts(placed).some(({ star }) => star))) return;
    const { color } = draftFacts(context.screenplay);
    if (color && (color.color !== 'white' || color.round > 0)) return;
    for (const placed of passages) {
      for (const { range, star } of facts(placed)) {
        if (!star) continue;
        const edits = [{ range: shift({ start: range.end, end: star.end }, placed.offset), text: '' }];
        yield { message: 'star', range: shift(star, placed.offset), fix: { id: 'remove', edits } };
      }
    }
  },
});
