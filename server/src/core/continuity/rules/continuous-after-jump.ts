import type { Screenplay } from '../../screenplay/model';
import type { TimeCue } from '../../screenplay/timeCues';
import type { Range } from '../../text/range';
import {
  dayOf,
  headingRange,
  isSameMoment,
  type TimedScene,
  timedScenes,
  timeFact,
  timeRange,
} from '../facts/sceneTimes';
import { scriptRule } from '../rule';

export const continuousAfterJump = scriptRule({
  id: 'continuous-after-jump',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A scene is CONTINUOUS or SAME, and time has gone by before it.',
    why: 'CONTINUOUS means that not a moment is lost: same light, same clothes, same sweat. After a card that says hours have gone by, the two contradict each other, and each department believes another one.',
    off: 'Where CONTINUOUS is used for any scene that follows another.',
    source: 'general practice of script supervisors',
    invalid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\n> THREE HOURS LATER <\n\nEXT. PIER - CONTINUOUS\n\nSnow.\n' },
      {
        script: 'INT. BAR - DAY\n\n[[day: D1]]\n\nRain.\n\nEXT. PIER - CONTINUOUS\n\n[[day: D2]]\n\nSnow.\n',
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nCUT TO:\n\nEXT. PIER - CONTINUOUS\n\nSnow.\n' },
      { script: 'INT. BAR - DAY\n\nRain.\n\n> THREE HOURS LATER <\n\nEXT. PIER - DAY\n\nSnow.\n' },
    ],
  },
  messages: {
    card: '{time} means that no moment is lost, but “{card}” stands before it. Say what time of day it is here.',
    newDay:
      '{time} means that no moment is lost, but the tag puts this scene on {label} and the one before on {before}. Look which of them is right.',
    jump: 'Here time goes by',
    scene: 'The scene before',
  },
  gather: timeFact,
  *check({ passages, facts, screenplay }) {
    const scenes = timedScenes(passages, facts);
    for (const [index, scene] of scenes.entries()) {
      const before = scenes[index - 1];
      const { timeOfDay } = scene.heading;
      if (!before || !timeOfDay || !(timeOfDay.relation === 'continuous' || isSameMoment(scene.heading)))
        continue;
      const found = { range: timeRange(scene), time: timeOfDay.text };
      const card = scene.cues.find((cue) => isJump(cue, scene));
      if (card) yield afterCard(found, screenplay.tree.slice(card.range), card.range);
      else if (scene.dayTag) yield* onNewDay(found, before, scene, screenplay);
    }
  },
});

interface Continuous {
  readonly range: Range;
  readonly time: string;
}

/**
 * A moment or some minutes are no jump: the scene may well go on. MONDAY on the screen once the scene has begun says
 * when it plays, and not that time has gone by.
 */
function isJump(cue: TimeCue, scene: TimedScene): boolean {
  if (cue.kind !== 'time') return false;
  const { shift, period, weekday, scriptDay } = cue.reading;
  if (shift) return shift.unit !== 'moment' && shift.unit !== 'minute';
  if (cue.range.start > headingRange(scene).start) return false;
  return period !== undefined || weekday !== undefined || scriptDay !== undefined;
}

function afterCard({ range, time }: Continuous, words: string, card: Range) {
  const text = words
    .replace(/[>*_<!~#"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    message: 'card' as const,
    range,
    parameters: { time, card: text },
    evidence: [{ message: 'jump' as const, range: card }],
  };
}

function* onNewDay(
  { range, time }: Continuous,
  before: TimedScene,
  scene: TimedScene,
  screenplay: Screenplay,
) {
  const day = dayOf(screenplay, scene);
  const last = dayOf(screenplay, before);
  if (!day || !last?.certain || day.kind === 'X' || last.kind === 'X' || day.day === last.day) return;
  // A scene that goes over from one day to the next has both: D2/N2.
  if (last.label.includes('/')) return;
  yield {
    message: 'newDay' as const,
    range,
    parameters: { time, label: day.label, before: last.label },
    evidence: [{ message: 'scene' as const, range: headingRange(before) }],
  };
}
