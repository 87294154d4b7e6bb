import { scriptRule } from '../rule';

/** Found by `suppress.ts`, which alone knows what each note kept quiet; the rule is its name, words and page. */
export const unusedSuppression = scriptRule({
  id: 'unused-suppression',
  category: 'text',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A note asks to ignore something that is not there.',
    why: 'The fault was mended or moved and the note was left. The next real fault of that kind in this place would go unseen.',
    off: 'Where notes are kept on purpose for a fault that comes and goes.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nRain. [[closedset-ignore duplicate-scene-number: the other was cut]]\n' },
      { script: 'INT. BAR - DAY\n\n[[closedset-ignore duplicate-scene-numbre: a slip]]\n\nRain.\n' },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\n[[closedset-ignore duplicate-scene-number: as on the call sheet]]\n\nINT. CAR - DAY #1#\n\nSnow.\n',
      },
    ],
  },
  messages: {
    unused: 'Nothing here is found by “{rule}” any more, so this note keeps nothing quiet. Take it away.',
    unknown: 'There is no check called “{rule}”, so this note keeps nothing quiet. Look at its spelling.',
  },
  fixes: { remove: { title: 'Remove the note', safe: false } },
  check: () => [],
});
