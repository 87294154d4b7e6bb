import type { Screenplay } from '../../screenplay/model';
import { sceneName } from '../facts/speaking';
import { storyFacts } from '../facts/storyFacts';
import type { PlacedFact } from '../facts/storyThings';
import { isNamed, placedFacts, shareWord } from '../facts/storyThings';
import { scriptRule } from '../rule';

export const vehicleSomewhereElse = scriptRule({
  id: 'vehicle-somewhere-else',
  category: 'elements',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A vehicle or another thing is tagged in a scene at another place than where it was left.',
    why: 'Somebody has to bring it there. If nobody does in the story, the audience asks how they got home.',
    off: 'Where notes do not say where things are left.',
    source: 'general practice of script supervisors',
    invalid: [
      {
        script:
          'EXT. PIER - DAY\n\nShe gets out. [[parked: BUICK | PIER]]\n\nEXT. HARBOR HOTEL - DAY\n\n[[vehicle: Buick | MARIA]]\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'EXT. PIER - DAY\n\nShe gets out. [[parked: BUICK | PIER]]\n\nINT. BUICK - MOVING - DAY\n\nRain.\n\nEXT. HARBOR HOTEL - DAY\n\n[[vehicle: Buick | MARIA]]\n\nRain.\n',
      },
      {
        script:
          'EXT. PIER - DAY\n\nShe gets out. [[parked: BUICK | PIER]]\n\nEXT. PIER - NIGHT\n\n[[vehicle: Buick | MARIA]]\n\nRain.\n',
      },
    ],
  },
  messages: {
    elsewhere:
      '{thing} is in scene {scene}, at {here}, and was left at {place} in scene {before}. If somebody brings it here, say so: a scene in it, or a note [[parked: {thing} | {here}]].',
    left: '{thing} is left at {place} here',
  },
  *check({ screenplay }) {
    const facts = placedFacts(storyFacts(screenplay), ['whereabouts']);
    for (const fact of facts) {
      const next = facts.find(
        ({ subject, range }) => subject === fact.subject && range.start > fact.range.start,
      );
      const until = next?.scene ?? Number.POSITIVE_INFINITY;
      const found = firstElsewhere(screenplay, fact, until);
      if (!found) continue;
      const parameters = {
        thing: fact.name,
        place: fact.value ?? '',
        here: found.place,
        scene: sceneName(screenplay, found.scene),
        before: sceneName(screenplay, fact.scene),
      };
      yield {
        message: 'elsewhere',
        range: found.range,
        parameters,
        evidence: [{ message: 'left', range: fact.range, parameters }],
      };
    }
  },
});

function firstElsewhere({ scenes, tags, scriptDays }: Screenplay, fact: PlacedFact, until: number) {
  for (const { heading, ordinal } of scenes.slice(fact.scene)) {
    // A scene in it: from there on it may be anywhere.
    if (ordinal >= until || isNamed(fact.name, heading.text)) return undefined;
    if (scriptDays[ordinal - 1]?.kind === 'X' || shareWord(heading.text, fact.value ?? '')) continue;
    const tag = tags.find(({ scene, value }) => scene === ordinal && isNamed(fact.name, value.text));
    if (tag) return { range: tag.value.range, scene: ordinal, place: heading.location?.text ?? heading.text };
  }
  return undefined;
}
