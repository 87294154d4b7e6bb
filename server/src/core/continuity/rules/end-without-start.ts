import { allSigns, frameSigns } from '../facts/frameMarks';
import { frameSpans } from '../facts/frameSpans';
import { scriptRule } from '../rule';

export const endWithoutStart = scriptRule({
  id: 'end-without-start',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A flashback, dream, montage or intercut ends, and none has begun.',
    why: 'Its beginning was cut or moved, and the scenes before it are now told as if they were the present.',
    off: 'Where the beginning is told in words of the script’s own.',
    source: 'general practice',
    invalid: [{ script: 'INT. BAR - DAY\n\nRain.\n\nEND FLASHBACK.\n\nEXT. PIER - DAY\n\nSnow.\n' }],
    valid: [
      { script: 'INT. BAR - DAY (FLASHBACK)\n\nRain.\n\nEND FLASHBACK.\n\nEXT. PIER - DAY\n\nSnow.\n' },
      { script: 'INT. BAR - DAY\n\nWe slip into a montage of glasses.\n\nEND MONTAGE.\n' },
    ],
  },
  messages: {
    stray:
      '“{text}” ends something that has not begun, so the scenes before it read as the present. Put its beginning where it belongs, or take this line away.',
  },
  gather: frameSigns,
  *check({ passages, facts }) {
    for (const { range, text } of frameSpans(allSigns(passages, facts)).strayEnds) {
      yield { message: 'stray', range, parameters: { text } };
    }
  },
});
