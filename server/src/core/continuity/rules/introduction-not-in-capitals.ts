import { commonWords } from '../../screenplay/commonWords';
import type { Screenplay } from '../../screenplay/model';
import {
  firstSighting,
  type PlacedSighting,
  placedSightings,
  type SeenGroup,
  sightings,
} from '../../screenplay/sightings';
import type { Range } from '../../text/range';
import { isConvention } from '../facts/convention';
import { scriptRule } from '../rule';

export const introductionNotInCapitals = scriptRule({
  id: 'introduction-not-in-capitals',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'series',
  severity: 'information',
  doc: {
    summary:
      'A speaking character is seen for the first time, and the name is not in capitals as others are.',
    why: 'Whoever breaks a script down looks for capitals to find a new part. Without them the part is found at its first line, or not at all.',
    off: 'Where names are never written in capitals in action.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nANNA pours. BEN waits. EVE sleeps. Marlow comes in.\n\nANNA\nRain?\n\nBEN\nRain.\n\nEVE\nRain!\n\nMARLOW\nSnow.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\nANNA pours. BEN waits. EVE sleeps. MARLOW comes in.\n\nANNA\nRain?\n\nBEN\nRain.\n\nEVE\nRain!\n\nMARLOW\nSnow.\n',
      },
      { script: 'INT. BAR - DAY\n\nAnna pours. Ben waits.\n\nANNA\nRain?\n\nBEN\nRain.\n' },
    ],
  },
  messages: {
    first:
      '{name} is seen here for the first time and has lines, but the name is not in capitals as other introductions are, so a breakdown misses the part. Write {capitals}.',
    speaks: '{name} speaks here',
  },
  fixes: { capitals: { title: 'Write {capitals}', safe: true } },
  *check({ screenplay, earlier }) {
    const firsts = firstSightings(screenplay);
    const without = firsts.filter(({ first }) => first.capitals === 'first');
    if (without.length === 0 || !isConvention(firsts.length - without.length, without.length)) return;
    for (const { character, first, groups } of without) {
      const { key, name } = character;
      const [cue] = character.cues;
      if (
        !cue ||
        !isAppearance(first, groups, cue) ||
        earlier.some((script) => script.screenplay.characters.has(key))
      )
        continue;
      const range = { start: first.start, end: first.end };
      const capitals = screenplay.tree.slice(range).toUpperCase();
      const parameters = { name, capitals };
      yield {
        message: 'first',
        range,
        parameters,
        evidence: [{ message: 'speaks', range: cue, parameters }],
        fix: { id: 'capitals', parameters, edits: [{ range, text: capitals }] },
      };
    }
  },
});

/**
 * Of everybody who speaks and is seen by name. Whose coat it is, is no appearance; `the man` and `the Mayor` are words
 * before they are somebody.
 */
function firstSightings(screenplay: Screenplay) {
  const seen = sightings(screenplay);
  return [...screenplay.characters.values()].flatMap((character) => {
    const { key, speeches } = character;
    const groups = seen.get(key) ?? [];
    const first = firstSighting(groups, ({ possessive }) => !possessive);
    const isName = first && first.capitals !== 'none' && !commonWords.has(key);
    return isName && speeches > 0 ? [{ character, first, groups }] : [];
  });
}

/**
 * A name in a photograph may come once before the person, who is then introduced in capitals; whoever speaks or is seen
 * again before that was there.
 */
function isAppearance(first: PlacedSighting, groups: readonly SeenGroup[], cue: Range): boolean {
  const introduction = firstSighting(groups, ({ capitals }) => capitals === 'all');
  if (first.age || !introduction || cue.start < introduction.start) return true;
  const before = placedSightings(groups).filter(({ start }) => start < introduction.start);
  return before.filter(({ possessive }) => !possessive).length > 2;
}
