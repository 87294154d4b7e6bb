import type { DayPeriod } from '../../screenplay/model';
import { dayOf, timedScenes, timeFact, timeRange } from '../facts/sceneTimes';
import { scriptRule } from '../rule';

export const timeChangesAcrossContinuous = scriptRule({
  id: 'time-changes-across-continuous',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A scene is CONTINUOUS, and its time of day is another than that of the scene before.',
    why: 'No moment lies between the two, so it cannot be day in one and night in the other. Both are scheduled and lit by their headings, and the cut between them shows.',
    off: 'Where CONTINUOUS is used for any scene that follows another.',
    source: 'general practice of script supervisors',
    invalid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - NIGHT - CONTINUOUS\n\nSnow.\n' },
      { script: 'INT. BAR - NIGHT\n\nRain.\n\nEXT. PIER - DAY (CONTINUOUS)\n\nSnow.\n' },
    ],
    valid: [
      { script: 'INT. BAR - NIGHT\n\nRain.\n\nEXT. PIER - NIGHT - CONTINUOUS\n\nSnow.\n' },
      { script: 'INT. BAR - DAY\n\nRain.\n\nEXT. PIER - DUSK - CONTINUOUS\n\nSnow.\n' },
    ],
  },
  messages: {
    changes:
      'This scene goes on from the one before without a break, but that one is at {before} and this one at {after}. Look which of the two headings is wrong.',
    before: 'The scene before: {before}',
  },
  gather: timeFact,
  *check({ passages, facts, screenplay }) {
    const scenes = timedScenes(passages, facts);
    for (const [index, scene] of scenes.entries()) {
      const before = scenes[index - 1];
      const time = scene.heading.timeOfDay;
      if (!before || time?.relation !== 'continuous' || !time.period || scene.cues.length > 0) continue;
      const [last, day] = [dayOf(screenplay, before), dayOf(screenplay, scene)];
      if (!last?.period || last.kind === 'X' || day?.kind === 'X' || isNext(last.period, time.period))
        continue;
      const parameters = { before: last.period.toUpperCase(), after: time.period.toUpperCase() };
      const evidence = [{ message: 'before' as const, range: timeRange(before), parameters }];
      yield { message: 'changes', range: timeRange(scene), parameters, evidence };
    }
  },
});

/** Hours of the day that the words cover, from the first to the last; NIGHT goes on into the next day. */
const hours: Readonly<Record<DayPeriod, readonly [number, number]>> = {
  dawn: [4, 7],
  morning: [6, 12],
  day: [6, 18],
  afternoon: [12, 18],
  dusk: [17, 21],
  evening: [17, 23],
  night: [20, 29],
};

/** Whether a scene may go over from one to the other while it is played: their hours meet. */
function isNext(from: DayPeriod, to: DayPeriod): boolean {
  const [fromStart, fromEnd] = hours[from];
  const [toStart, toEnd] = hours[to];
  const meet = (by: number) => fromStart <= toEnd + by && toStart + by <= fromEnd;
  return meet(0) || meet(24) || meet(-24);
}
