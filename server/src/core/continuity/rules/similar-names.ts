import type { Character } from '../../screenplay/model';
import { areNamesAlike } from '../../screenplay/similarNames';
import { nameVariants } from '../facts/nameVariants';
import { scriptRule } from '../rule';

export const similarNames = scriptRule({
  id: 'similar-names',
  category: 'characters',
  since: '0.1.0',
  stability: 'preview',
  tier: 'slow',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'Two people in one scene have names that look alike: JULIE and JULIA.',
    why: 'A reader takes names in by their shape. Two that look alike are mixed up at the table read, and again on the call sheet.',
    off: 'Where the likeness is the point: twins, a family, a comedy.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nJULIE\nIt rains.\n\nJULIA\nIt does.\n\nJULIE\nStill.\n\nJULIA\nYes.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA\nIt rains.\n\nBEN\nIt does.\n\nANNA\nStill.\n\nBEN\nYes.\n' },
      {
        script: 'INT. BAR - DAY\n\nCOP #1\nIt rains.\n\nCOP #2\nIt does.\n\nCOP #1\nStill.\n\nCOP #2\nYes.\n',
      },
    ],
  },
  messages: {
    alike:
      '{name} and {other} look alike and speak in the same scene, so that a reader may take one for the other. Think of another name for one of them.',
    other: '{other} speaks here',
  },
  *check({ screenplay }) {
    const variants = nameVariants(screenplay);
    const people = [...screenplay.characters.values()].filter(
      ({ key, speeches }) => speeches > 1 && !variants.has(key),
    );
    for (const [index, one] of people.entries()) {
      for (const other of people.slice(0, index)) {
        if (!areNamesAlike(one.key, other.key) || !speakTogether(one, other)) continue;
        const parameters = { name: one.name, other: other.name };
        const [range, place] = [one.cues[0], other.cues[0]];
        if (!range || !place) continue;
        yield {
          message: 'alike',
          range,
          parameters,
          evidence: [{ message: 'other', range: place, parameters }],
        };
      }
    }
  },
});

function speakTogether(one: Character, other: Character): boolean {
  return one.speakingScenes.some((scene) => other.speakingScenes.includes(scene));
}
