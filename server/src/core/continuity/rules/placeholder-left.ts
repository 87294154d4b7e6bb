import { proseOf } from '../../screenplay/printedText';
import { sceneRule } from '../rule';

/** Words that nobody means to print; only in capitals, and no part of a longer word. */
const placeholder =
  /(?<![\p{L}\p{N}-])(?:TODO|FIXME|TKTK|TK|XXX+|\?\?\?+|TBD|LOREM IPSUM)(?![\p{L}\p{N}-])/gu;

export const placeholderLeft = sceneRule({
  id: 'placeholder-left',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'warning',
  gate: true,
  doc: {
    summary: 'TODO, TK, XXX or another placeholder stands in the text of a draft that is about to go out.',
    why: 'It will be printed, and read aloud at the table.',
    off: 'Where such letters are words of the story.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [{ script: 'INT. BAR - DAY\n\nHe gives her the TK and leaves.\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nHe gives her the ticket. [[TK: which one?]]\n' },
      { script: 'INT. BAR - DAY\n\nA TK-421 badge, and size XXL.\n' },
    ],
  },
  messages: {
    placeholder: '{words} still stands here and will be printed. Write what is meant, or make it a note.',
  },
  *check(passage) {
    for (const { text, start } of proseOf(passage)) {
      for (const { 0: words, index } of text.matchAll(placeholder)) {
        const range = { start: index + start, end: index + start + words.length };
        yield { message: 'placeholder', range, parameters: { words } };
      }
    }
    const { heading } = passage;
    const found = heading && [...heading.text.matchAll(placeholder)][0];
    if (found) yield { message: 'placeholder', range: heading.range, parameters: { words: found[0] } };
  },
});
