import { sceneName } from '../facts/speaking';
import { storyFacts } from '../facts/storyFacts';
import { certainDay, type Look, looksOf, placedFacts, shareWord } from '../facts/storyThings';
import { scriptRule } from '../rule';

export const wardrobeChangeInOneDay = scriptRule({
  id: 'wardrobe-change-in-one-day',
  category: 'elements',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary:
      'Somebody wears other clothes than in an earlier scene of the same script day, and nothing says that they changed.',
    why: 'Scenes of one day are shot weeks apart, and wardrobe follows the breakdown: the jacket changes in a doorway.',
    off: 'Where wardrobe tags name single pieces and not what somebody wears.',
    source: 'general practice of script supervisors: a change is numbered by script day',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\n[[wardrobe: red dress | MARIA]]\n\nRain.\n\nINT. CAR - CONTINUOUS\n\n[[wardrobe: gray coat | MARIA]]\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\n[[wardrobe: red dress | MARIA]]\n\nRain.\n\nINT. CAR - CONTINUOUS\n\n[[wardrobe: dress, torn | MARIA]]\n\nRain.\n',
      },
      {
        script:
          'INT. BAR - DAY\n\n[[wardrobe: red dress | MARIA]]\n\nRain.\n\nINT. CAR - CONTINUOUS\n\n[[changes: MARIA]] [[wardrobe: gray coat | MARIA]]\n\nRain.\n',
      },
    ],
  },
  messages: {
    changed:
      '{name} wears {now} in scene {scene}, and {before} in scene {earlier} of the same script day, {day}. If there is a change of clothes, say so with a note: [[changes: {name}]].',
    worn: '{name} wears {before} here',
  },
  *check({ screenplay }) {
    if (!screenplay.tags.some(({ category }) => category === 'wardrobe')) return;
    const changes = placedFacts(storyFacts(screenplay), ['changes']);
    const last = new Map<string, Look>();
    for (const look of looksOf(screenplay, 'wardrobe')) {
      const day = certainDay(screenplay, look.scene);
      if (day === undefined) continue;
      const before = last.get(`${day} ${look.person}`);
      last.set(`${day} ${look.person}`, look);
      if (!before || shareWord(before.text, look.text)) continue;
      const changed = changes.some(
        ({ subject, scene }) => subject === look.person && before.scene <= scene && scene <= look.scene,
      );
      if (changed || /\bchange[sd]?\b/i.test(look.text)) continue;
      const parameters = {
        name: look.name,
        now: look.text,
        before: before.text,
        scene: sceneName(screenplay, look.scene),
        earlier: sceneName(screenplay, before.scene),
        day,
      };
      yield {
        message: 'changed',
        range: look.range,
        parameters,
        evidence: [{ message: 'worn', range: before.range, parameters }],
      };
    }
  },
});
