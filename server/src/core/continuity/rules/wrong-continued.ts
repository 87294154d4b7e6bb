import type { PlacedPassage } from '../../screenplay/passage';
import { personKey } from '../../screenplay/personKey';
import { type Range, shift } from '../../text/range';
import { type ContinuedCue, continuedCues } from '../facts/continuedCues';
import { scriptRule } from '../rule';

export const wrongContinued = scriptRule({
  id: 'wrong-continued',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: "A cue says (CONT'D), and somebody else spoke last.",
    why: "The mark (CONT'D) tells the actor that the speech goes on. Where another speaks in between, a line was moved or put in and the mark was left.",
    off: "Where (CONT'D) is written for every further speech of a character in a scene.",
    source: 'Final Draft KB 328',
    invalid: [
      { script: "INT. BAR - DAY\n\nANNA\nIt rains.\n\nBEN\nIt does.\n\nANNA (CONT'D)\nStill.\n" },
      { script: "INT. BAR - DAY\n\nBEN\nIt rains.\n\nEXT. PIER - DAY\n\nANNA (CONT'D)\nStill.\n" },
    ],
    valid: [
      { script: "INT. BAR - DAY\n\nANNA\nIt rains.\n\nShe sits.\n\nANNA (CONT'D)\nStill.\n" },
      { script: "INT. BAR - DAY\n\nANNA\nIt rains.\n\nEXT. PIER - CONTINUOUS\n\nANNA (CONT'D)\nStill.\n" },
    ],
  },
  messages: {
    other:
      '{name} is marked {continued}, but {other} speaks in between. Take the mark away, or look for a line that was put in at the wrong place.',
    none: '{name} is marked {continued}, but has not spoken just before. Take the mark away, or look for the line that went before it.',
    between: '{other} speaks here',
  },
  fixes: { remove: { title: 'Remove {continued}', safe: false } },
  gather: (passage) => {
    const cues = continuedCues(passage);
    return { marked: cues.filter(({ continued }) => continued), last: cues.at(-1)?.key };
  },
  *check(context) {
    const { passages, facts } = context;
    const isSame = (a: string, b: string) =>
      a === b ||
      a.includes(b) ||
      b.includes(a) ||
      personKey(context.screenplay, a) === personKey(context.screenplay, b);
    const wrong: { readonly placed: PlacedPassage; readonly cue: ContinuedCue }[] = [];
    let right = 0;
    let last: string | undefined;
    for (const placed of passages) {
      const found = facts(placed);
      for (const cue of found.marked) {
        const speaker = cue.before.kind === 'other' ? cue.before.key : last;
        const isWrong =
          (cue.before.kind === 'other' || cue.before.kind === 'none') &&
          !(speaker && isSame(speaker, cue.key));
        if (isWrong) wrong.push({ placed, cue });
        else right++;
      }
      last = found.last ?? last;
    }
    // Who writes it another way most of the time means something else by it.
    if (wrong.length > 2 && wrong.length * 4 > right) return;
    for (const { placed, cue } of wrong) yield findingOf(placed, cue);
  },
});

function findingOf({ offset }: PlacedPassage, { name, continued, before }: ContinuedCue) {
  const other = before.kind === 'other' ? before.name : undefined;
  const parameters = {
    name: name.text,
    continued: continued?.text ?? '',
    ...(other && { other: other.text }),
  };
  const cut: Range = {
    start: (continued?.range.start ?? 0) + offset - 1,
    end: (continued?.range.end ?? 0) + offset,
  };
  return {
    message: other ? ('other' as const) : ('none' as const),
    range: shift(continued?.range ?? name.range, offset),
    parameters,
    evidence: other ? [{ message: 'between' as const, range: shift(other.range, offset), parameters }] : [],
    fix: { id: 'remove' as const, parameters, edits: [{ range: cut, text: '' }] },
  };
}
