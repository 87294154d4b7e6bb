import { passagesOf } from '../../screenplay/passage';
import { differenceOf, draftLines, placedLines } from '../facts/revisionStars';
import { scriptRule } from '../rule';

export const revisionStarMissing = scriptRule({
  id: 'revision-star-missing',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary:
      'A line was changed since the published draft and has no star, though other changed lines have one.',
    why: 'People read the starred lines of a revision and nothing else. A change without a star is not learned, not built and not shot.',
    off: 'Where stars are set by another program.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script: 'INT. BAR - DAY\n\nRain and hail.  *\n\nA door opens.\n',
        published: 'INT. BAR - DAY\n\nRain.\n\nA door.\n',
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nRain and hail.  *\n\nA door opens.  *\n',
        published: 'INT. BAR - DAY\n\nRain.\n\nA door.\n',
      },
      {
        script: 'INT. BAR - DAY\n\nRain and hail.\n\nA door opens.\n',
        published: 'INT. BAR - DAY\n\nRain.\n\nA door.\n',
      },
    ],
  },
  messages: {
    missing:
      'This line is not in the published draft and has no star, so nobody will notice the change. Put a star in the right margin.',
  },
  fixes: { star: { title: 'Put a star here', safe: true } },
  gather: (passage) => draftLines(passage),
  *check({ passages, facts, published }) {
    if (!published || !passages.some((placed) => facts(placed).some(({ star }) => star))) return;
    const lines = placedLines(passages, facts);
    const { isNew } = differenceOf(lines, placedLines(passagesOf(published), facts));
    for (const line of lines) {
      if (line.star || !isNew(line)) continue;
      const { end } = line.range;
      const edits = [{ range: { start: end, end }, text: '  *' }];
      yield { message: 'missing', range: line.range, fix: { id: 'star', edits } };
    }
  },
});
