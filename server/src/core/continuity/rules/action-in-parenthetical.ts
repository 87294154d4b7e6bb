import { characterKey } from '../../screenplay/characterKey';
import type { Passage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import { type Range, shift } from '../../text/range';
import { scriptRule } from '../rule';

interface Sentence {
  readonly range: Range;
  /** Whom the sentence would be about, where it begins with what may be a name. */
  readonly keys: readonly string[];
  readonly certain: boolean;
}

/** Words that begin a sentence about somebody, by language: English, German, French, Spanish, Italian. */
const pronouns = 'he|she|they|er|il|elle|ils|elles|él|ella|ellos|ellas|lui|lei|loro';
const beginsWithPronoun = new RegExp(`^(?:${pronouns})\\s+[\\p{Ll}]+`, 'iu');
/** A name in small or capital letters, then a word in small letters: `Nora laughs`. */
const beginsWithName = /^((?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){1,3})(?=\p{Ll})/u;

export const actionInParenthetical = scriptRule({
  id: 'action-in-parenthetical',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'A parenthetical is a sentence of action, with somebody who does something.',
    why: 'A parenthetical tells how the line is said. What is done is missed there by everybody who breaks the script down, since they look for it in action.',
    off: 'Where directions in full sentences are the style of the script.',
    source: 'The Hollywood Standard: parentheticals are no place for action',
    invalid: [
      { script: 'INT. BAR - DAY\n\nMARIA\n(she pulls the gun from the drawer)\nHello.\n' },
      { script: 'INT. BAR - DAY\n\nMARIA\n(Joe comes in)\nHello.\n\nJOE\nHello.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nMARIA\n(to Joe)\nHello.\n\nJOE\nHello.\n' },
      { script: 'INT. BAR - DAY\n\nMARIA\n(pulling the gun)\nHello.\n' },
    ],
  },
  messages: {
    sentence:
      'This parenthetical is a sentence of action, where breakdowns will miss it. Make it action, and let the speech go on with (CONT’D).',
  },
  gather: (passage) => sentencesIn(passage),
  *check(context) {
    const { passages, facts } = context;
    for (const placed of passages) {
      for (const { range, keys, certain } of facts(placed)) {
        if (certain || keys.some((key) => context.screenplay.characters.has(key)))
          yield { message: 'sentence', range: shift(range, placed.offset) };
      }
    }
  },
});

/** `(they both laugh)` says with two words what is heard; from four words on it is a thing done. */
const fewestWords = 4;

function sentencesIn(passage: Passage): readonly Sentence[] {
  const printed = printedText(passage);
  return passage.speeches.flatMap(({ parentheticals }) =>
    parentheticals.flatMap((range): readonly Sentence[] => {
      const words = printed.slice(range.start, range.end).replace(/^[\s(*_]+|[\s)*_]+$/g, '');
      if (beginsWithPronoun.test(words))
        return words.split(/\s+/).length >= fewestWords ? [{ range, keys: [], certain: true }] : [];
      const name = beginsWithName.exec(words)?.[1];
      return name ? [{ range, keys: [characterKey(name)], certain: false }] : [];
    }),
  );
}
