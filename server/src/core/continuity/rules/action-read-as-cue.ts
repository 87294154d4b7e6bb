import type { Passage } from '../../screenplay/passage';
import { endsWithAbbreviation } from '../../screenplay/words';
import { type Range, shift } from '../../text/range';
import { scriptRule } from '../rule';

interface Doubtful {
  readonly key: string;
  readonly name: string;
  readonly range: Range;
  readonly insertAt: number;
}

/** Words that open a shot, a title or a transition and no name. English; other languages are known by punctuation. */
const opening =
  /^(?:ANGLE|CLOSE|CLOSER|CLOSEUP|CLOSE-UP|WIDE|WIDER|TIGHT|POV|INSERT|SUPER|SUPERIMPOSE|TITLE|TITLES|CHYRON|CAPTION|BACK TO|CUT TO|SMASH|MATCH CUT|DISSOLVE|FADE|INTERCUT|MONTAGE|SERIES OF|LATER|MOMENTS LATER|MEANWHILE|FLASHBACK|END OF|THE END|REVERSE|ON SCREEN|OVER BLACK)\b(?!.*'S VOICE)/;

export const actionReadAsCue = scriptRule({
  id: 'action-read-as-cue',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A line of action in capitals is read as the name of somebody who speaks.',
    why: 'What stands under it is set as dialogue, and somebody called BANG! turns up in the cast list.',
    off: 'Where such names are people of the story.',
    source: 'Fountain syntax, Action: a leading exclamation mark',
    invalid: [
      { script: 'INT. BAR - DAY\n\nBANG!\nThe door flies open.\n' },
      { script: 'INT. BAR - DAY\n\nCLOSE ON THE LOCK\nIt turns.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\n!BANG!\nThe door flies open.\n' },
      { script: 'INT. BAR - DAY\n\nSAMMY DAVIS JR.\nHello.\n' },
    ],
  },
  messages: {
    cue: '“{name}” is read as a name, and the line under it as what that person says. If it is action, put an empty line under it or an exclamation mark before it.',
  },
  fixes: { force: { title: 'Make it action', safe: false } },
  gather: (passage) => doubtfulIn(passage),
  *check(context) {
    const { passages, facts } = context;
    for (const placed of passages) {
      for (const { key, name, range, insertAt } of facts(placed)) {
        const character = context.screenplay.characters.get(key);
        if (character && (character.declared || character.cues.length > 1)) continue;
        const at = insertAt + placed.offset;
        yield {
          message: 'cue',
          range: shift(range, placed.offset),
          parameters: { name },
          fix: { id: 'force', edits: [{ range: { start: at, end: at }, text: '!' }] },
        };
      }
    }
  },
});

function doubtfulIn({ elements, speeches, text }: Passage): readonly Doubtful[] {
  const forced = new Set(
    elements.flatMap((each) => (each.kind === 'characterCue' && each.forced ? [each.start] : [])),
  );
  return speeches.flatMap(({ key, name, range, extensions, dual }) => {
    if (forced.has(range.start) || extensions.length > 0 || dual) return [];
    if (!isDoubtful(name.text)) return [];
    const insertAt = range.start + text.slice(range.start).search(/\S/);
    return [{ key, name: name.text, range: name.range, insertAt }];
  });
}

const mostWords = 6;

function isDoubtful(name: string): boolean {
  if (opening.test(name) || name.split(' ').length > mostWords) return true;
  if (/(?:[!?…]|\.{3}|--|[—;,])["”*_]*$/.test(name)) return true;
  return (
    /\.["”*_]*$/.test(name) &&
    !/(?:^|[\s.])(?:\p{L}{1,3}|[^\s.]*\.[^\s.]*)\.$/u.test(name) &&
    !endsWithAbbreviation(name.slice(0, -1))
  );
}
