import type { Passage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import type { ElementKind } from '../../syntax/elements';
import { emphasisOf } from '../../syntax/emphasis';
import type { Range } from '../../text/range';
import { sceneRule } from '../rule';

const kinds: ReadonlySet<ElementKind> = new Set([
  ...(['action', 'dialogue', 'parenthetical', 'lyric', 'centeredText', 'shot', 'transition'] as const),
]);

/** Up to three stars or one underscore before a letter, with nothing of a word before: what opens emphasis. */
const opener = /(?<![\p{L}\p{N}*_\\])(?:\*{1,3}|_)(?=["'“‘¿¡(]?[\p{L}\p{N}])/gu;

export const unclosedEmphasis = sceneRule({
  id: 'unclosed-emphasis',
  category: 'text',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'Emphasis is opened and not closed on its line.',
    why: 'The mark itself is printed, and nothing is set in italics or underlined. Emphasis never runs over the end of a line.',
    off: 'Where stars and underscores stand for something else.',
    source: 'Fountain syntax, Emphasis',
    invalid: [{ script: 'INT. BAR - DAY\n\nThe ferry *Margaret Ruth drops her ramp.\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nThe ferry *Margaret Ruth* drops her ramp.\n' },
      { script: 'INT. BAR - DAY\n\nThe sign says \\*hello, 3 * 4, snake_case and ____.\n' },
    ],
  },
  messages: {
    unclosed:
      'Emphasis is opened here with {mark} and not closed on this line, so the mark itself will print. Close it on the same line, or write a backslash before it.',
  },
  *check(passage) {
    for (const range of unclosedIn(passage)) {
      yield { message: 'unclosed', range, parameters: { mark: passage.text.slice(range.start, range.end) } };
    }
  },
});

function* unclosedIn(passage: Passage): Iterable<Range> {
  const printed = printedText(passage);
  for (const { kind, start, textEnd } of passage.elements) {
    if (!kinds.has(kind)) continue;
    const text = printed.slice(start, textEnd);
    if (!/[*_]/.test(text)) continue;
    const closed = emphasisOf(text);
    for (const { 0: mark, index } of text.matchAll(opener)) {
      const at = { start: index, end: index + mark.length };
      if (closed.some(({ range, content }) => isMarkOf(at, range, content))) continue;
      yield { start: at.start + start, end: at.end + start };
    }
  }
}

/** True for a mark that opens or closes the run, in whole or in part. */
function isMarkOf(mark: Range, range: Range, content: Range): boolean {
  return (
    (mark.start < content.start && range.start < mark.end) ||
    (mark.start < range.end && content.end < mark.end)
  );
}
