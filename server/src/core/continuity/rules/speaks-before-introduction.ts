import type { Character, Screenplay } from '../../screenplay/model';
import { firstSighting, type PlacedSighting, sightings } from '../../screenplay/sightings';
import type { Range } from '../../text/range';
import { isConvention } from '../facts/convention';
import { isOnScreen, sceneName } from '../facts/speaking';
import { scriptRule } from '../rule';

export const speaksBeforeIntroduction = scriptRule({
  id: 'speaks-before-introduction',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'series',
  severity: 'information',
  doc: {
    summary: 'A character speaks on screen before action introduces them.',
    why: 'The reader hears somebody whom nobody has shown. It happens when scenes change places, and the introduction moves behind the first line.',
    off: 'Where people often speak first and are described later.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nANNA, BEN and EVE wait.\n\nANNA\nRain?\n\nBEN\nRain.\n\nEVE\nRain!\n\nMARLOW\nSnow.\n\nEXT. PIER - DAY\n\nMARLOW (50) waits.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\nANNA, BEN and EVE wait.\n\nANNA\nRain?\n\nBEN\nRain.\n\nEVE\nRain!\n\nMARLOW (O.S.)\nSnow.\n\nMARLOW (50) comes in.\n',
      },
    ],
  },
  messages: {
    before:
      '{name} speaks here, but is introduced only in scene {scene}. Introduce {name} before this line; add (V.O.) or (O.S.) if nobody sees who speaks.',
    introduction: '{name} is introduced here',
  },
  *check({ screenplay, earlier }) {
    const seen = sightings(screenplay);
    const people = [...screenplay.characters.values()].flatMap((character) => {
      const first = firstSighting(seen.get(character.key) ?? []);
      return first?.capitals === 'all' && character.cues.length > 0 ? [{ character, first }] : [];
    });
    const late = people.filter(({ first, character }) => (character.speakingScenes[0] ?? 0) < first.scene);
    if (!isConvention(people.length - late.length, late.length)) return;
    for (const { character, first } of late) {
      const cue = firstSeenSpeaking(character, first, screenplay);
      if (!cue || earlier.some((script) => script.screenplay.characters.has(character.key))) continue;
      const scene = sceneName(screenplay, first.scene);
      const parameters = { name: character.name, scene };
      const range = { start: first.start, end: first.end };
      yield {
        message: 'before',
        range: cue,
        parameters,
        evidence: [{ message: 'introduction', range, parameters }],
      };
    }
  },
});

/**
 * The cue of the first speech that is neither voice-over nor off screen, in a scene before the introduction: within a
 * scene, a first line may well come before the look at who says it.
 */
function firstSeenSpeaking(
  { key, speakingScenes }: Character,
  first: PlacedSighting,
  { scenes }: Screenplay,
): Range | undefined {
  for (const ordinal of speakingScenes) {
    if (ordinal >= first.scene) return undefined;
    const speech = scenes[ordinal - 1]?.speeches.find((each) => each.character === key && isOnScreen(each));
    if (speech) return speech.name.range;
  }
  return undefined;
}
