import {
  firstSighting,
  type PlacedSighting,
  placedSightings,
  type SeenGroup,
  sightings,
} from '../../screenplay/sightings';
import { sceneName } from '../facts/speaking';
import { scriptRule } from '../rule';

export const introducedTwice = scriptRule({
  id: 'introduced-twice',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A character is introduced again: in capitals, in a later scene, as others never are.',
    why: 'A second introduction reads as a second part, and the reader looks for somebody new. It stays behind when scenes change places.',
    off: 'Where names are in capitals whenever somebody comes in.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script: 'INT. BAR - DAY\n\nANNA (34) pours.\n\nANNA\nRain.\n\nEXT. PIER - DAY\n\nANNA (34) waits.\n',
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA (34) pours.\n\nANNA\nRain.\n\nEXT. PIER - DAY\n\nAnna waits.\n' },
      {
        script:
          'INT. BAR - DAY\n\nANNA (34) pours.\n\nANNA\nRain.\n\nEXT. PIER - DAY - FLASHBACK\n\nANNA (12) waits.\n',
      },
    ],
  },
  messages: {
    again:
      '{name} is introduced in scene {scene} already, and again here with the same age, as if somebody new came in. Take the capitals and the age away.',
    capitals:
      '{name} is introduced in scene {scene} already, and stands in capitals here again, as nobody else does after an introduction. Write {plain}.',
    first: 'The introduction of {name}',
  },
  fixes: { plain: { title: 'Write {plain}', safe: false } },
  *check({ screenplay }) {
    const seen = sightings(screenplay);
    const areRare = areCapitalsRare([...seen.values()]);
    for (const [key, groups] of seen) {
      const first = firstSighting(groups);
      const character = screenplay.characters.get(key);
      if (!character || first?.capitals !== 'all' || character.cues.length === 0) continue;
      for (const again of placedSightings(groups.slice(1).filter(({ seen: { capitals } }) => capitals > 0))) {
        const message = messageFor(first, again, areRare);
        if (!message) continue;
        const range = { start: again.start, end: again.end };
        const plain = screenplay.tree.slice(range).replace(/\p{L}[\p{L}\p{M}]*/gu, titleCase);
        const scene = sceneName(screenplay, first.scene);
        const parameters = { name: character.name, scene, plain };
        const place = { start: first.start, end: first.end };
        yield {
          message,
          range,
          parameters,
          evidence: [{ message: 'first', range: place, parameters }],
          fix: { id: 'plain', parameters, edits: editsFor(again, plain) },
        };
      }
    }
  },
});

function messageFor(first: PlacedSighting, again: PlacedSighting, areRare: boolean) {
  if (again.capitals !== 'all' || again.scene <= first.scene || first.scene === 0) return undefined;
  if (again.age) return again.age.text === first.age?.text ? ('again' as const) : undefined;
  return areRare && !again.possessive ? ('capitals' as const) : undefined;
}

/** Whether hardly anybody stands in capitals once the scene of the introduction is over. */
function areCapitalsRare(people: readonly (readonly SeenGroup[])[]): boolean {
  let later = 0;
  let inCapitals = 0;
  for (const groups of people) {
    const first = groups[0]?.scene ?? 0;
    for (const { seen, scene } of groups) {
      if (scene <= first) continue;
      later += seen.all.length;
      inCapitals += seen.capitals;
    }
  }
  return later >= 40 && inCapitals * 50 <= later;
}

/** With the age, when it stands in brackets of its own right behind. */
function editsFor({ start, end, age }: PlacedSighting, plain: string) {
  const name = { range: { start, end }, text: plain };
  if (!age || age.range.start !== end + 2) return [name];
  return [name, { range: { start: end, end: age.range.end + 1 }, text: '' }];
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
