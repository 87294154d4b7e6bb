import { characterKey } from '../../screenplay/characterKey';
import type { Character, Screenplay } from '../../screenplay/model';
import { count, mostCounted } from '../facts/convention';
import { type NumberedRole, type RoleForm, readRole, writeRole } from '../facts/minorRoles';
import { scriptRule } from '../rule';

export const minorRoleSpelling = scriptRule({
  id: 'minor-role-spelling',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A numbered role is written in two ways: COP #1, COP 1, FIRST COP.',
    why: 'Each spelling is a part of its own in the cast list, and day players are booked by it: one actor too many, or one too few.',
    off: 'Where the numbers are only placeholders.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      { script: 'INT. BAR - DAY\n\nCOP #1\nHands up.\n\nCOP #2\nNow.\n\nCOP 1\nThat is all.\n' },
      { script: 'INT. BAR - DAY\n\nFIRST COP\nHands up.\n\nCOP #2\nNow.\n\nCOP #3\nThat is all.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nCOP #1\nHands up.\n\nCOP #2\nNow.\n' },
      { script: 'INT. BAR - DAY\n\nCOP #1\nHands up.\n\nFIRST MATE\nNow.\n' },
    ],
  },
  messages: {
    form: '{name} is written another way than {usual}, so the cast list takes them for parts of two kinds. Write {better}.',
    usual: '{usual} is written this way',
  },
  fixes: { respell: { title: 'Write {better} in its cues', safe: true } },
  *check({ screenplay }) {
    for (const group of rolesOf(screenplay).values()) yield* compare(group, screenplay);
  },
});

interface Numbered {
  readonly name: string;
  readonly numbered: NumberedRole;
  readonly declared: boolean;
  /** Absent where only the show file has the role. */
  readonly character?: Character;
}

function rolesOf(screenplay: Screenplay): ReadonlyMap<string, readonly Numbered[]> {
  const { characters, showFile } = screenplay;
  const groups = new Map<string, Numbered[]>();
  const add = (key: string, one: Omit<Numbered, 'numbered'>): void => {
    const numbered = readRole(key);
    if (!numbered) return;
    const group = groups.get(numbered.role);
    if (group) group.push({ ...one, numbered });
    else groups.set(numbered.role, [{ ...one, numbered }]);
  };
  for (const character of characters.values()) {
    const { key, name, speeches, declared } = character;
    if (speeches > 0) add(key, { name, declared, character });
  }
  for (const { name } of showFile.characters) {
    const key = characterKey(name);
    if (!characters.get(key)?.speeches) add(key, { name, declared: true });
  }
  return groups;
}

/** What the show file declares decides, then how most of the role's people are written, then who comes first. */
function* compare(group: readonly Numbered[], screenplay: Screenplay) {
  if (new Set(group.map(({ numbered }) => numbered.form)).size < 2) return;
  const counts = new Map<RoleForm, number>();
  const declared = group.filter((one) => one.declared);
  for (const { numbered } of declared.length > 0 ? declared : group) count(counts, numbered.form);
  const form = mostCounted(counts);
  const usual = (declared.length > 0 ? declared : group).find(({ numbered }) => numbered.form === form);
  if (!usual) return;
  for (const { name, numbered, character, declared: known } of group) {
    const better = writeRole(numbered, usual.name);
    const [first] = character?.cues ?? [];
    if (numbered.form === form || known || !character || !first || !better) continue;
    const parameters = { name, usual: usual.name, better };
    const cues = character.cues.filter(
      (range) => characterKey(screenplay.tree.slice(range)) === character.key,
    );
    const [place] = usual.character?.cues ?? [];
    yield {
      message: 'form' as const,
      range: first,
      parameters,
      evidence: place ? [{ message: 'usual' as const, range: place, parameters }] : [],
      fix: { id: 'respell' as const, parameters, edits: cues.map((range) => ({ range, text: better })) },
    };
  }
}
