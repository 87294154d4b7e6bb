import type { SceneHeadingParts, Screenplay } from '../../screenplay/model';
import type { PlacedPassage } from '../../screenplay/passage';
import { type Range, shift } from '../../text/range';
import { isSameMoment } from '../facts/sceneTimes';
import { type Weather, type WeatherSign, weatherSigns } from '../facts/weather';
import { scriptRule } from '../rule';

export const contradictingWeather = scriptRule({
  id: 'contradicting-weather',
  category: 'time',
  since: '0.1.0',
  stability: 'preview',
  tier: 'slow',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'The weather or the light is another than just before, or than the heading says.',
    why: 'Rain in one scene and sun in the next, with no moment between them, means that one of the two is shot again.',
    off: 'Where the weather of a story changes at will.',
    source: 'general practice of script supervisors',
    invalid: [
      {
        script:
          'EXT. PIER - DAY\n\n[[weather: rain]]\n\nNora waits.\n\nEXT. STREET - CONTINUOUS\n\nBright sunshine. She runs.\n',
      },
      { script: 'EXT. PIER - NIGHT\n\nThe sun shines on the water.\n' },
    ],
    valid: [
      { script: 'EXT. PIER - DAY\n\nHeavy rain.\n\nEXT. STREET - LATER\n\nBright sunshine.\n' },
      { script: 'EXT. PIER - DAY\n\nHeavy rain.\n\nINT. BAR - CONTINUOUS\n\nBright sunlight on a poster.\n' },
    ],
  },
  messages: {
    changes:
      'Here stands “{words}”, and in the scene before, a moment ago, “{before}”. Look which of them is meant, or say that the weather turns.',
    light: 'The heading says {time}, and here stands “{words}”. Look which of them is meant.',
    before: 'In the scene before',
    heading: 'The time in the heading',
  },
  gather: (passage) => ({ heading: passage.heading, signs: weatherSigns(passage) }),
  *check({ passages, facts, screenplay }) {
    let before: WeatherScene | undefined;
    for (const placed of passages) {
      const { heading, signs } = facts(placed);
      if (!heading) continue;
      const scene = { placed, heading, signs };
      if (isOutside(heading)) {
        yield* againstHeading(scene);
        if (before && isOutside(before.heading)) yield* againstBefore(scene, before, screenplay);
      }
      before = scene;
    }
  },
});

interface WeatherScene {
  readonly placed: PlacedPassage;
  readonly heading: SceneHeadingParts;
  readonly signs: readonly WeatherSign[];
}

function isOutside({ interiorExterior }: SceneHeadingParts): boolean {
  return interiorExterior === 'ext';
}

function* againstHeading({ placed, heading, signs }: WeatherScene) {
  const period = heading.timeOfDay?.period;
  const time = heading.timeOfDay?.range;
  const wrong = signs.find(
    ({ weather }) => (weather === 'sun' && period === 'night') || (weather === 'moon' && period === 'day'),
  );
  if (!wrong || !time) return;
  yield {
    message: 'light' as const,
    range: shift(wrong.range, placed.offset),
    parameters: { time: heading.timeOfDay?.text ?? '', words: wrong.words },
    evidence: [{ message: 'heading' as const, range: shift(time, placed.offset) }],
  };
}

const opposites: readonly (readonly [Weather, Weather])[] = [
  ['rain', 'sun'],
  ['rain', 'snow'],
];

function* againstBefore(scene: WeatherScene, before: WeatherScene, screenplay: Screenplay) {
  if (!isMomentAfter(scene, before, screenplay)) return;
  for (const { weather, range, words } of scene.signs) {
    const other = before.signs.find((sign) => areOpposite(sign.weather, weather));
    if (!other) continue;
    const evidence: { message: 'before'; range: Range }[] = [
      { message: 'before', range: shift(other.range, before.placed.offset) },
    ];
    yield {
      message: 'changes' as const,
      range: shift(range, scene.placed.offset),
      parameters: { words, before: other.words },
      evidence,
    };
    return;
  }
}

/** CONTINUOUS and SAME; or the same place at the same time of the same day. */
function isMomentAfter(
  { placed, heading }: WeatherScene,
  before: WeatherScene,
  screenplay: Screenplay,
): boolean {
  const time = heading.timeOfDay;
  if (time?.relation === 'continuous' || isSameMoment(heading)) return true;
  if (time?.relation || time?.shift || heading.location?.text !== before.heading.location?.text) return false;
  const day = placed.scene && screenplay.scriptDays[placed.scene.ordinal - 1];
  const last = before.placed.scene && screenplay.scriptDays[before.placed.scene.ordinal - 1];
  return (
    day?.certain === true && last?.certain === true && day.label === last.label && day.period === last.period
  );
}

function areOpposite(a: Weather, b: Weather): boolean {
  return opposites.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}
