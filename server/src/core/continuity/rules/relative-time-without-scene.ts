import { shift } from '../../text/range';
import { scriptRule } from '../rule';

export const relativeTimeWithoutScene = scriptRule({
  id: 'relative-time-without-scene',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'series',
  severity: 'warning',
  doc: {
    summary: 'The first scene is CONTINUOUS, LATER or SAME, and there is no scene before it.',
    why: 'These words take the time from the scene before. Where a scene was moved to the front, or the one before was cut, nobody knows whether it is day or night.',
    off: 'Where a script goes on from one that is not in the show.',
    source: 'general practice',
    invalid: [{ script: 'INT. BAR - CONTINUOUS\n\nRain.\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - CONTINUOUS\n\nRain.\n' },
      { script: 'INT. BAR - CONTINUOUS\n\nRain.\n', earlier: ['EXT. PIER - NIGHT\n\nRain.\n'] },
    ],
  },
  messages: {
    nothing:
      'The script begins with {time}, and there is no scene before it to take the time from. Say whether it is day or night.',
  },
  gather: ({ heading }) => heading,
  *check({ passages, facts, earlier }) {
    const first = passages.find((placed) => facts(placed)?.interiorExterior);
    const time = first && facts(first)?.timeOfDay;
    if (!first || !time?.relative || time.relation === 'earlier') return;
    // A forced heading before it may hold the time, and an episode may go on from the one before.
    const isFirst = passages.every((placed) => placed.offset >= first.offset || !facts(placed));
    if (!isFirst || earlier.length > 0) return;
    yield { message: 'nothing', range: shift(time.range, first.offset), parameters: { time: time.text } };
  },
});
