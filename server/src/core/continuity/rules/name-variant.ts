import { characterKey } from '../../screenplay/characterKey';
import type { Screenplay } from '../../screenplay/model';
import type { Range } from '../../text/range';
import { type NameVariant, nameVariants } from '../facts/nameVariants';
import { scriptRule } from '../rule';

export const nameVariant = scriptRule({
  id: 'name-variant',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary:
      'A cue seems to mean somebody who is called otherwise: JON for JOHN, INES for INÉS, SMITH for DR. SMITH.',
    why: 'A second name is a second part: it gets a line of its own in the cast list and the breakdown, and the actor never sees those speeches in the sides.',
    off: 'Where cues follow what each scene calls a person.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nINÉS\nIt rains.\n\nBEN\nIt does.\n\nINÉS\nStill.\n\nBEN\nYes.\n\nINES\nNow it stops.\n',
      },
      {
        script:
          'INT. BAR - DAY\n\nDR. SMITH\nIt rains.\n\nBEN\nIt does.\n\nEXT. PIER - DAY\n\nSMITH\nIt rains still.\n\nBEN\nIt does.\n',
        show: '{ "characters": { "DR. SMITH": {} } }',
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nMR. SMITH\nIt rains.\n\nMRS. SMITH\nIt does.\n\nSMITH\nWhat?\n',
      },
      {
        script: 'INT. BAR - DAY\n\nDR. SMITH\nIt rains.\n\nEXT. PIER - DAY\n\nSMITH\nIt does.\n',
        show: '{ "characters": { "DR. SMITH": { "aliases": ["SMITH"] } } }',
      },
    ],
  },
  messages: {
    variant:
      '{name} and {usual} are two people in the cast list. If one is meant, write {usual} here, or make {name} an alias in closedset.json.',
    declared:
      '{name} is not in the show file, and {usual} is. If {usual} is meant, write that here, or make {name} an alias in closedset.json.',
    usual: 'Called {usual} here',
  },
  fixes: {
    respell: { title: 'Write {usual} in its cues', safe: true },
    rename: { title: 'Change {name} to {usual} in its cues', safe: false },
  },
  *check({ screenplay }) {
    for (const found of nameVariants(screenplay).values()) yield findingOf(found, screenplay);
  },
});

function findingOf({ variant, usual, kind }: NameVariant, screenplay: Screenplay) {
  const cues = ownCues(variant.key, variant.cues, screenplay);
  const place = usual.character && nearestCue(usual.character.cues, variant.cues[0]);
  const parameters = { name: variant.name, usual: usual.name };
  return {
    message: place ? ('variant' as const) : ('declared' as const),
    range: variant.cues[0] ?? { start: 0, end: 0 },
    parameters,
    evidence: place ? [{ message: 'usual' as const, range: place, parameters }] : [],
    fix: {
      id: kind === 'mark' ? ('respell' as const) : ('rename' as const),
      parameters,
      edits: cues.map((range) => ({ range, text: usual.name })),
    },
  };
}

/** Without the cues that a person shares with others. */
function ownCues(key: string, cues: readonly Range[], { tree }: Screenplay): readonly Range[] {
  return cues.filter((range) => characterKey(tree.slice(range)) === key);
}

function nearestCue(cues: readonly Range[], to: Range | undefined): Range | undefined {
  return to && (cues.findLast(({ end }) => end <= to.start) ?? cues[0]);
}
