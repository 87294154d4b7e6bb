import type { ScriptDayReason } from '../../screenplay/model';
import { dayOf, timedScenes, timeFact, timeRange } from '../facts/sceneTimes';
import { scriptRule } from '../rule';

export const ambiguousScriptDay = scriptRule({
  id: 'ambiguous-script-day',
  category: 'time',
  since: '0.1.0',
  stability: 'preview',
  tier: 'slow',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'Nobody can tell for sure on which script day a scene is.',
    why: 'Everybody who keeps track of clothes, wounds and props counts script days. Where the script leaves one open, each department decides for itself.',
    off: 'Before the days of a script are counted.',
    source: 'general practice of script coordinators',
    invalid: [{ script: 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - MORNING\n\nSnow.\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - THE NEXT MORNING\n\nSnow.\n' },
      { script: 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - MORNING\n\n[[day: D2]]\n\nSnow.\n' },
    ],
  },
  messages: {
    morning: 'MORNING after DAY may be the same day or the next. A tag settles it: [[day: {label}]].',
    evening: 'EVENING after NIGHT may be the same night or the next. A tag settles it: [[day: {label}]].',
    clock:
      'The scene goes on from the one before, but its time of day is an earlier one, so its day is not clear. Mend the heading, or settle it by a tag: [[day: {label}]].',
    hours: 'Hours later it may still be the same day, or not. A tag settles it: [[day: {label}]].',
    back: 'The story goes back here, and nothing says to which day. A tag settles it: [[day: {label}]].',
    again:
      'The same jump in time stands at the scene before: it may be told twice, or happen twice. A tag settles it: [[day: {label}]].',
    fade: 'The picture fades before this scene, so a day may have gone by. A tag settles it: [[day: {label}]].',
    frame:
      'A flashback or dream begins before this scene and never ends, so its day is not clear. End it where it ends, or settle the day by a tag: [[day: {label}]].',
    year: 'Another year or season is told here, and nothing says whether the story is back at a day that was shown. A tag settles it: [[day: {label}]].',
    tag: 'The tag here is no script day, such as D3, N3 or X1, so the day is not clear. Write one of these: [[day: {label}]].',
  },
  gather: timeFact,
  *check({ passages, facts, screenplay }) {
    for (const scene of timedScenes(passages, facts)) {
      const day = dayOf(screenplay, scene);
      const message = day?.certain === false ? messageFor[day.reason] : undefined;
      if (!day || !message) continue;
      yield { message, range: scene.dayTag ?? timeRange(scene), parameters: { label: day.label } };
    }
  },
});

/** That a heading has no time is told by a rule of its own. */
const messageFor: Partial<Record<ScriptDayReason, AmbiguityMessage>> = {
  morningAfterDay: 'morning',
  eveningAfterNight: 'evening',
  againstTheClock: 'clock',
  montage: 'clock',
  intercut: 'clock',
  hoursLater: 'hours',
  goesBack: 'back',
  sameJumpAgain: 'again',
  fade: 'fade',
  frameNotEnded: 'frame',
  year: 'year',
  unreadableTag: 'tag',
};

type AmbiguityMessage =
  | 'morning'
  | 'evening'
  | 'clock'
  | 'hours'
  | 'back'
  | 'again'
  | 'fade'
  | 'frame'
  | 'year'
  | 'tag';
