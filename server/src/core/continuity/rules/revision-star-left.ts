import { passagesOf } from '../../screenplay/passage';
import { differenceOf, draftLines, placedLines } from '../facts/revisionStars';
import { scriptRule } from '../rule';

export const revisionStarLeft = scriptRule({
  id: 'revision-star-left',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'information',
  doc: {
    summary:
      'A line has a star in the margin and is as it was in the published draft, and so are the lines beside it.',
    why: 'Stars of the last set make people look for changes that are none, until they no longer trust the stars.',
    off: 'Where stars are kept for several sets.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script: 'INT. BAR - DAY\n\nRain.  *\n\nA door.\n',
        published: 'INT. BAR - DAY\n\nRain.\n\nA door.\n',
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nRain and hail.  *\n\nA door.\n',
        published: 'INT. BAR - DAY\n\nRain.\n\nA door.\n',
      },
      {
        script: 'INT. BAR - DAY\n\nRain.  *\n\nA door.\n',
        published: 'INT. BAR - DAY\n\nRain.\n\nSnow.\n\nA door.\n',
      },
    ],
  },
  messages: {
    left: 'This line has a star and is as it was in the published draft. Take the star away, or people look for a change that is none.',
  },
  fixes: { remove: { title: 'Take the star away', safe: true } },
  gather: (passage) => draftLines(passage),
  *check({ passages, facts, published }) {
    if (!published || !passages.some((placed) => facts(placed).some(({ star }) => star))) return;
    const lines = placedLines(passages, facts);
    const { isUntouched } = differenceOf(lines, placedLines(passagesOf(published), facts));
    for (const line of lines) {
      if (!line.star || !isUntouched(line)) continue;
      const edits = [{ range: { start: line.range.end, end: line.star.end }, text: '' }];
      yield { message: 'left', range: line.star, fix: { id: 'remove', edits } };
    }
  },
});
