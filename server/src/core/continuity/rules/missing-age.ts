import { firstSighting, sightings } from '../../screenplay/sightings';
import { isConvention } from '../facts/convention';
import { scriptRule } from '../rule';

export const missingAge = scriptRule({
  id: 'missing-age',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'series',
  severity: 'hint',
  options: {
    speeches: {
      type: 'integer',
      default: 5,
      minimum: 1,
      maximum: 1000,
      doc: 'How many speeches make a part whose age should be told.',
    },
  },
  doc: {
    summary: 'A speaking part is introduced without an age, in a script that tells most of them.',
    why: 'Casting reads the introduction for the age. Where all others have one, its absence looks like a part of no weight.',
    off: 'Where ages stand in the show file or a character list.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nANNA (34), BEN (40), EVE (22) and MARLOW wait.\n\n' +
          'ANNA\nRain.\n\nBEN\nRain.\n\nEVE\nRain.\n\nMARLOW\nSnow.\n\n'.repeat(5),
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA (34), BEN (40), EVE (22) and MARLOW wait.\n\nMARLOW\nSnow.\n' },
      {
        script: `INT. BAR - DAY\n\nANNA (34) and BEN wait.\n\n${'ANNA\nRain.\n\nBEN\nRain.\n\n'.repeat(5)}`,
      },
    ],
  },
  messages: {
    missing:
      '{name} is introduced without an age, and most others here have one, which casting looks for. Add it behind the name: {name} (40).',
    other: 'Introduced with an age',
  },
  *check({ screenplay, options, earlier }) {
    const seen = sightings(screenplay);
    const parts = [...screenplay.characters.values()].flatMap((character) => {
      const groups = seen.get(character.key) ?? [];
      const first = character.speeches >= options.speeches ? firstSighting(groups) : undefined;
      if (first?.capitals !== 'all') return [];
      return [{ character, first, aged: firstSighting(groups, ({ age }) => age !== undefined) }];
    });
    const without = parts.filter(({ aged }) => !aged);
    const model = parts.find(({ aged }) => aged)?.aged?.age;
    if (!model || !isConvention(parts.length - without.length, without.length)) return;
    const told = new Set(
      screenplay.showFile.characters.flatMap(({ name, age, born }) => ((age ?? born) ? [name] : [])),
    );
    for (const { character, first } of without) {
      const { name, key } = character;
      if (told.has(name) || earlier.some((script) => script.screenplay.characters.has(key))) continue;
      const parameters = { name };
      yield {
        message: 'missing',
        range: { start: first.start, end: first.end },
        parameters,
        evidence: [{ message: 'other', range: model.range, parameters }],
      };
    }
  },
});
