import type { Passage } from '../../screenplay/passage';
import type { ScriptElement } from '../../syntax/elements';
import type { Range } from '../../text/range';
import { continuedCues } from '../facts/continuedCues';
import { sceneRule } from '../rule';

/** What page layout puts at a break, as it is typed, without brackets. */
const marks: ReadonlySet<string> = new Set([
  'MORE',
  'CONTINUED',
  'CONTINUED:',
  'MÁS',
  'MEHR',
  'SUITE',
  'CONTINUA',
]);

export const typedMore = sceneRule({
  id: 'typed-more',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'A page-break mark, (MORE) or (CONTINUED), is typed into the script.',
    why: 'Where a page ends changes with every edit, and pages are set with these marks where they are needed. A typed one stays in the middle of a page, and an actor reads it as a direction.',
    off: 'Where the file is a transcript of printed pages.',
    source: 'general practice',
    invalid: [
      { script: "INT. BAR - DAY\n\nANNA\nIt rains.\n(MORE)\n\nANNA (CONT'D)\nIt rains still.\n" },
      { script: 'INT. BAR - DAY\n\nRain.\n\n(CONTINUED)\n\nRain still.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA\n(more to herself)\nIt rains.\n' },
      { script: 'INT. BAR - DAY\n\nANNA\nMore.\n\nMore rain.\n' },
    ],
  },
  messages: {
    typed:
      '{mark} is put in where a page ends, when pages are set. Typed, it stays in the middle of a page after the next edit. Take it out.',
  },
  fixes: { remove: { title: 'Remove {mark}', safe: true } },
  *check(passage) {
    const { elements, text } = passage;
    for (const [index, element] of elements.entries()) {
      const range = markIn(element, text);
      if (!range) continue;
      const parameters = { mark: text.slice(range.start, range.end) };
      const cut = cutOf(passage, index);
      yield {
        message: 'typed',
        range,
        parameters,
        fix: { id: 'remove', parameters, edits: [{ range: cut, text: '' }] },
      };
    }
  },
});

function markIn({ kind, start, textEnd }: ScriptElement, text: string): Range | undefined {
  if (kind !== 'parenthetical' && kind !== 'action') return undefined;
  const words = text.slice(start, textEnd);
  const found = /^\s*(\(([^()]+)\)|CONTINUED:)\s*$/.exec(words);
  if (!found?.[1] || !marks.has((found[2] ?? found[1]).trim().toUpperCase())) return undefined;
  const from = start + words.indexOf(found[1]);
  return { start: from, end: from + found[1].length };
}

/** With the line break before it; with the cue that only goes on with the speech, the two halves are one again. */
function cutOf(passage: Passage, index: number): Range {
  const { elements, speeches } = passage;
  const mark = elements[index];
  const before = elements[index - 1];
  const next = elements[index + 1];
  const start = before?.textEnd ?? mark?.start ?? 0;
  const end = mark?.textEnd ?? start;
  if (mark?.kind !== 'parenthetical' || next?.kind !== 'characterCue') return { start, end };
  const at = speeches.findIndex(({ range }) => range.start === next.start);
  const own = speeches[at - 1];
  const isSame = own?.key === speeches[at]?.key && continuedCues(passage)[at]?.continued;
  return isSame ? { start, end: next.textEnd } : { start, end };
}
