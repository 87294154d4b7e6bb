import { type PlaceDrift, placeDrifts } from '../facts/placeDrift';
import { placeParts } from '../facts/placeUses';
import { scriptRule } from '../rule';

export const locationDrift = scriptRule({
  id: 'location-drift',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'series',
  severity: 'information',
  doc: {
    summary: 'One place is written in two ways.',
    why: 'Breakdowns, schedules and set lists sort scenes by the name of the place. A second spelling is a second set: scenes are scheduled apart, and somebody is paid to build what is there already.',
    off: 'Where two places really have names that are nearly the same; an entry in `closedset.json` for each settles that too.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. JOE’S HOUSE - DAY\n\nRain.\n\nINT. JOE’S HOUSE - NIGHT\n\nRain.\n\nINT. JOE HOUSE - DAY\n\nRain.\n',
      },
      {
        script: 'INT. HOTEL - BAR - DAY\n\nRain.\n\nINT. BAR - HOTEL - DAY\n\nRain.\n',
      },
      {
        script: 'INT. HARBOUR - DAY\n\nRain.\n',
        show: '{ "locations": { "HARBOR": {} } }',
      },
    ],
    valid: [
      { script: 'INT. JOE’S HOUSE - DAY\n\nRain.\n\nINT. JO’S HOUSE - DAY\n\nRain.\n' },
      {
        script: 'INT. HARBOUR - DAY\n\nRain.\n\nINT. HARBOR - DAY\n\nRain.\n',
        show: '{ "locations": { "HARBOR": { "aliases": ["HARBOUR"] } } }',
      },
    ],
  },
  messages: {
    name: '{found} and {usual} look like one place, and lists will have two. If one is meant, write {usual}; if not, enter both in closedset.json.',
    apostrophe:
      '{found} has another kind of apostrophe than {usual} elsewhere, and software may take them for two places. Write {usual}.',
    parts:
      'This place is written {usual} elsewhere, so lists will have it twice. If it is the same, write its parts as there.',
    slip: '{found} is a letter away from {usual}. If one place is meant, write {usual}; if not, enter both in closedset.json.',
    usual: '{usual}, as it is written elsewhere',
  },
  fixes: {
    respell: { title: 'Write {usual}', safe: true },
    use: { title: 'Change to {usual}', safe: false },
  },
  gather: placeParts,
  *check({ passages, facts, screenplay, earlier }) {
    for (const drift of placeDrifts(screenplay, passages, facts, earlier)) {
      const { usual } = drift;
      // As it stands there, with whatever marks part it.
      const text = usual.range ? screenplay.tree.slice(usual.range) : usual.text;
      yield described(drift, text.replace(/\s+/g, ' '));
    }
  },
});

function described({ kind, range, found, usual, sure }: PlaceDrift, text: string) {
  const parameters = { found, usual: text };
  const isSafe = sure && (kind === 'name' || kind === 'apostrophe');
  return {
    message: kind,
    range,
    parameters,
    ...(usual.range && { evidence: [{ message: 'usual' as const, range: usual.range, parameters }] }),
    fix: {
      id: isSafe ? ('respell' as const) : ('use' as const),
      parameters: { usual: text },
      edits: [{ range, text }],
    },
  };
}
