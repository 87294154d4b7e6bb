import { dayOf, headingRange, timedScenes, timeFact, timeRange } from '../facts/sceneTimes';
import { scriptRule } from '../rule';

export const dayAfterNight = scriptRule({
  id: 'day-after-night',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'Night gives way to day, and the script day stays the same.',
    why: 'Wardrobe, wounds and beards go by the script day. Day that comes after night is the next one, unless the story goes back in time.',
    off: 'Where a script day runs from one noon to the next.',
    source: 'general practice of script supervisors',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\n[[day: D1]]\n\nRain.\n\nINT. BAR - NIGHT\n\nRain.\n\nEXT. PIER - DAY\n\n[[day: D1]]\n\nSnow.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\n[[day: D1]]\n\nRain.\n\nINT. BAR - NIGHT\n\nRain.\n\nEXT. PIER - DAY\n\n[[day: D2]]\n\nSnow.\n',
      },
    ],
  },
  messages: {
    same: 'This scene is on {label}, and the one before on {before}: night came between, so this is the next day. Make it {next}, or say that the story goes back.',
    before: 'The night before, {before}',
  },
  gather: timeFact,
  *check({ passages, facts, screenplay }) {
    const scenes = timedScenes(passages, facts);
    for (const [index, scene] of scenes.entries()) {
      const before = scenes[index - 1];
      const day = dayOf(screenplay, scene);
      const last = before && dayOf(screenplay, before);
      if (!before || !day || !last || day.source === 'inferred' || goesBack(scene.heading.timeOfDay))
        continue;
      if (day.kind !== 'day' || last.kind !== 'night' || day.day !== last.day || !last.certain) continue;
      if (last.label.includes('/') || scene.heading.extensions.some(({ frame }) => frame)) continue;
      const parameters = { label: day.label, before: last.label, next: `D${day.day + 1}` };
      const evidence = [{ message: 'before' as const, range: headingRange(before), parameters }];
      yield { message: 'same', range: scene.dayTag ?? timeRange(scene), parameters, evidence };
    }
  },
});

function goesBack(time: { readonly relation?: string } | undefined): boolean {
  return time?.relation === 'earlier' || time?.relation === 'same';
}
