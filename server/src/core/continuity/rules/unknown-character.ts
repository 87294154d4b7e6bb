import { characterKey } from '../../screenplay/characterKey';
import { commonWords } from '../../screenplay/commonWords';
import type { Character, Screenplay } from '../../screenplay/model';
import { areNamesAlike } from '../../screenplay/similarNames';
import { isConvention } from '../facts/convention';
import { readRole } from '../facts/minorRoles';
import { nameVariants } from '../facts/nameVariants';
import { scriptRule } from '../rule';

export const unknownCharacter = scriptRule({
  id: 'unknown-character',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'Somebody speaks whom the show file does not list, in a show that lists nearly everybody.',
    why: 'The list of characters is what the room has agreed on. A name beside it is a slip, a part from an earlier draft, or somebody whom casting has not heard of.',
    off: 'Where the show file lists only who needs an alias or an age.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script: 'INT. BAR - DAY\n\nANNA\nIt rains.\n\nBEN\nIt does.\n\nEVE\nStill.\n\nMARLOW\nYes.\n',
        show: '{ "characters": { "ANNA": {}, "BEN": {}, "EVE": {} } }',
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nANNA\nIt rains.\n\nBEN\nIt does.\n\nMARLOW\nYes.\n',
        show: '{ "characters": { "ANNA": {} } }',
      },
    ],
  },
  messages: {
    unknown:
      '{name} speaks, but is not among the characters in closedset.json. Add {name} there, or look at the spelling.',
    near: '{name} speaks, but closedset.json has only {other}. Write {other} if that is who speaks, or add {name} there.',
  },
  fixes: { rename: { title: 'Change {name} to {other} in its cues', safe: false } },
  *check({ screenplay }) {
    const { showFile, characters } = screenplay;
    if (showFile.characters.length === 0) return;
    const speaking = [...characters.values()].filter(({ cues }) => cues.length > 0);
    const known = speaking.filter(({ declared }) => declared).length;
    const unknown = speaking.filter((each) => isSomebody(each, screenplay));
    if (!isConvention(known, unknown.length)) return;
    for (const each of unknown) yield findingOf(each, screenplay);
  },
});

/** Not a part that a cast list may well leave out, and none that is only spelled another way. */
function isSomebody({ key, declared }: Character, screenplay: Screenplay): boolean {
  return !declared && !commonWords.has(key) && !nameVariants(screenplay).has(key) && !readRole(key);
}

function findingOf({ key, name, cues }: Character, { showFile, tree }: Screenplay) {
  const other = showFile.characters.find((each) => areNamesAlike(characterKey(each.name), key))?.name;
  const range = cues[0] ?? { start: 0, end: 0 };
  if (other === undefined) return { message: 'unknown' as const, range, parameters: { name } };
  const parameters = { name, other };
  const own = cues.filter((cue) => characterKey(tree.slice(cue)) === key);
  const edits = own.map((cue) => ({ range: cue, text: other }));
  return { message: 'near' as const, range, parameters, fix: { id: 'rename' as const, parameters, edits } };
}
