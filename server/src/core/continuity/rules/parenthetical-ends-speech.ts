import { printedText } from '../../screenplay/printedText';
import { sceneRule } from '../rule';

/** Page-break markers and the end of a line that nobody speaks are for other checks. */
const marker = /^\(\s*(?:more|cont['’]?d|continued|continuing)\s*\)$/i;

/** A whole sentence with its period: what the line before means, for the subtitle. */
const translation = /^\(\s*["“]?\p{Lu}.*[.!?]["”]?\s*\)$/su;

export const parentheticalEndsSpeech = sceneRule({
  id: 'parenthetical-ends-speech',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'hint',
  doc: {
    summary: 'A parenthetical is the last thing in a speech.',
    why: 'It tells how the words under it are said, and there are none. What happens after the line is action.',
    off: 'Where reactions after a line are written so, as in some animation scripts.',
    source: 'The Hollywood Standard: a parenthetical never ends a speech',
    invalid: [{ script: 'INT. BAR - DAY\n\nMARIA\nHello.\n(she leaves)\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nMARIA\n(low)\nHello.\n' },
      { script: 'INT. BAR - DAY\n\nMARIA\nHello.\n(MORE)\n' },
    ],
  },
  messages: {
    last: 'Nothing is said after this parenthetical, so there is nothing that it could be about. Put it before the words, or make it action.',
  },
  *check(passage) {
    for (const { lines, parentheticals } of passage.speeches) {
      const last = parentheticals.at(-1);
      const spoken = lines.at(-1);
      if (!last || !spoken || last.start < spoken.start) continue;
      const words = printedText(passage).slice(last.start, last.end).trim();
      if (marker.test(words) || translation.test(words)) continue;
      yield { message: 'last', range: last };
    }
  },
});
