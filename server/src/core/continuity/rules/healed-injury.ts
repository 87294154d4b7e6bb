import type { Screenplay } from '../../screenplay/model';
import { sceneName } from '../facts/speaking';
import { storyFacts } from '../facts/storyFacts';
import {
  certainDay,
  type Look,
  looksOf,
  type PlacedFact,
  placedFacts,
  shareWord,
} from '../facts/storyThings';
import { scriptRule } from '../rule';

/** What makeup puts on somebody who was hurt. English; a note says it in any language. */
const injury =
  /\b(?:wound|cut|gash|bruis\w*|black eye|split lip|swollen|scratch\w*|burn|blood\w*|scar|stitch\w*|bandage\w*|plaster|sling|broken nose|scrape\w*|bullet)\b/i;

export const healedInjury = scriptRule({
  id: 'healed-injury',
  category: 'elements',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A wound is gone later on the same script day.',
    why: 'Makeup works from the breakdown. A wound that is not in it is not put on, and heals from one shot to the next.',
    off: 'Where makeup tags do not list wounds.',
    source: 'general practice of script supervisors',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\n[[makeup: black eye | MARIA]]\n\nRain.\n\nINT. CAR - CONTINUOUS\n\n[[makeup: wet hair | MARIA]]\n\nRain.\n',
      },
      {
        script:
          'INT. BAR - DAY\n\nShe falls. [[wound: MARIA | cut on the chin]]\n\nINT. CAR - CONTINUOUS\n\n[[heals: MARIA]]\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\n[[makeup: black eye | MARIA]]\n\nRain.\n\nINT. CAR - CONTINUOUS\n\n[[makeup: black eye, wet hair | MARIA]]\n\nRain.\n',
      },
      {
        script:
          'INT. BAR - DAY #1#\n\n[[day: D1]] [[makeup: black eye | MARIA]]\n\nRain.\n\nINT. CAR - DAY #2#\n\n[[day: D9]] [[makeup: wet hair | MARIA]]\n\nRain.\n',
      },
    ],
  },
  messages: {
    unmade:
      '{name} has {wound} since scene {earlier}, and the makeup of scene {scene}, on the same script day, does not list it. Add it, or say with a note that it healed: [[heals: {name}]].',
    healed:
      '{name} has {wound} since scene {earlier}, and it heals in scene {scene} of the same script day. If days go by, say on which script day this scene is.',
    wound: '{name} has {wound} here',
  },
  *check({ screenplay }) {
    const facts = placedFacts(storyFacts(screenplay), ['wound', 'heals']);
    const looks = looksOf(screenplay, 'makeup');
    const told = new Set<string>();
    for (const wound of woundsOf(facts, looks)) {
      const end = faultOf(screenplay, wound, facts, looks);
      if (!end || told.has(`${end.range.start}`)) continue;
      told.add(`${end.range.start}`);
      const parameters = {
        name: wound.name,
        wound: wound.text,
        scene: sceneName(screenplay, end.scene),
        earlier: sceneName(screenplay, wound.scene),
      };
      yield {
        message: end.message,
        range: end.range,
        parameters,
        evidence: [{ message: 'wound', range: wound.range, parameters }],
      };
    }
  },
});

function woundsOf(facts: readonly PlacedFact[], looks: readonly Look[]): readonly Look[] {
  const told = facts
    .filter(({ kind }) => kind === 'wound')
    .map(({ subject, name, scene, value = '', range }) => ({
      person: subject,
      name,
      scene,
      text: value,
      range,
    }));
  return [...told, ...looks.filter(({ text }) => injury.test(text))];
}

/** The first place on the same day where the wound is not there any more. */
function faultOf(
  screenplay: Screenplay,
  wound: Look,
  facts: readonly PlacedFact[],
  looks: readonly Look[],
): (Pick<Look, 'range' | 'scene'> & { readonly message: 'unmade' | 'healed' }) | undefined {
  const day = certainDay(screenplay, wound.scene);
  const onSameDay = (scene: number) =>
    day !== undefined && scene > wound.scene && certainDay(screenplay, scene) === day;
  const heals = facts.find(
    ({ kind, subject, scene, value }) =>
      kind === 'heals' &&
      subject === wound.person &&
      scene >= wound.scene &&
      (value === undefined || shareWord(value, wound.text)),
  );
  const unmade = looks.find(
    ({ person, scene, text }) =>
      person === wound.person &&
      onSameDay(scene) &&
      scene < (heals?.scene ?? Number.POSITIVE_INFINITY) &&
      !shareWord(text, wound.text) &&
      !injury.test(text),
  );
  if (unmade) return { ...unmade, message: 'unmade' };
  return heals && onSameDay(heals.scene) ? { ...heals, message: 'healed' } : undefined;
}
