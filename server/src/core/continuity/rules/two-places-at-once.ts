import { locationKey } from '../../screenplay/locationKey';
import type { Scene } from '../../screenplay/model';
import type { PlacedPassage } from '../../screenplay/passage';
import { frameSigns } from '../facts/frameMarks';
import { speakersPresent } from '../facts/presence';
import { isSameMoment } from '../facts/sceneTimes';
import { scriptRule } from '../rule';

export const twoPlacesAtOnce = scriptRule({
  id: 'two-places-at-once',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'Somebody speaks in two places at the same time.',
    why: 'SAME says that both scenes play at one moment. Whoever is seen to speak in both cannot be there; on set somebody asks who it is, and the page has no answer.',
    off: 'Where SAME is used for any scene that follows another.',
    source: 'general practice of script supervisors',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nNORA\nHello?\n\nINT. HALL - CONTINUOUS\n\nRain.\n\nINT. CAR - DAY\n\nNORA\nStart.\n\nEXT. PIER - SAME\n\nNORA\nStop.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\nNORA\nHello?\n\nINT. HALL - CONTINUOUS\n\nRain.\n\nINT. CAR - DAY\n\nNORA\nStart.\n\nEXT. PIER - SAME\n\nNORA (V.O.)\nStop.\n',
      },
    ],
  },
  messages: {
    twice:
      '{name} speaks here and in the scene before, and {time} says that both play at once. If {name} is on the phone, add (V.O.); if the scene comes after, say CONTINUOUS or LATER.',
    other: '{name} in the scene before',
  },
  gather: (passage) => ({
    heading: passage.heading,
    isCut: frameSigns(passage).some(({ frame }) => frame === 'intercut'),
  }),
  *check({ passages, facts }) {
    // A script without CONTINUOUS says SAME for it.
    if (!passages.some((placed) => facts(placed).heading?.timeOfDay?.relation === 'continuous')) return;
    let before: PlacedPassage | undefined;
    for (const placed of passages) {
      if (!placed.scene) continue;
      const { heading } = facts(placed);
      const isBoth =
        heading && isSameMoment(heading) && before && !facts(placed).isCut && !facts(before).isCut;
      if (isBoth && before?.scene) yield* inBoth(placed.scene, before.scene, heading.timeOfDay?.text ?? '');
      before = placed;
    }
  },
});

function* inBoth(scene: Scene, before: Scene, time: string) {
  if (placeOf(scene) === placeOf(before)) return;
  const there = new Map(speakersPresent(before).map((each) => [each.character, each]));
  for (const { character, name, range } of speakersPresent(scene)) {
    const other = there.get(character);
    if (!other) continue;
    const parameters = { name, time };
    yield {
      message: 'twice' as const,
      range,
      parameters,
      evidence: [{ message: 'other' as const, range: other.range, parameters }],
    };
  }
}

function placeOf({ heading: { location, subLocations } }: Scene): string {
  return [location, ...subLocations].map((part) => locationKey(part?.text ?? '')).join('|');
}
