import type { StoryTimeFrame } from '../../screenplay/model';
import { stuckTime } from '../facts/headingSeparators';
import { sceneRule } from '../rule';

export const missingTimeOfDay = sceneRule({
  id: 'missing-time-of-day',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'A scene heading does not say when the scene plays.',
    why: 'Day or night decides how a scene is lit and on which day of the schedule it lies; without it, somebody has to ask.',
    off: 'Where scenes follow each other without a break and the time is told once.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [{ script: 'EXT. HARBOR HOTEL\n\nRain.\n' }],
    valid: [{ script: 'EXT. HARBOR HOTEL - NIGHT\n\nRain.\n' }, { script: '.MONTAGE\n\nRain.\n' }],
  },
  messages: {
    missing:
      '{heading} does not say when it plays, so nobody can tell day work from night work. Add a time: - DAY.',
  },
  *check({ heading }) {
    if (!heading?.interiorExterior || heading.timeOfDay || stuckTime(heading)) return;
    if (heading.extensions.some(({ frame, text }) => tellsTime(frame, text))) return;
    const last = heading.subLocations.at(-1) ?? heading.location;
    if (last && severalTimes.test(last.text)) return;
    yield { message: 'missing', range: heading.range, parameters: { heading: heading.text } };
  },
});

/** A montage and an intercut have many times; the PRESENT DAY is a day. */
function tellsTime(frame: StoryTimeFrame | undefined, text: string): boolean {
  return frame === 'montage' || frame === 'intercut' || (frame === 'present' && /\bDAY$/i.test(text));
}

const severalTimes = /^(?:VARIOUS|SERIES OF|VERSCHIEDENE|DIFFERENT)\b/i;
