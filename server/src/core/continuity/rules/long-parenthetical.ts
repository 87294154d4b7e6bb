import { countWords } from '../../screenplay/countWords';
import { sceneRule } from '../rule';

export const longParenthetical = sceneRule({
  id: 'long-parenthetical',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'hint',
  options: {
    mostWords: {
      type: 'integer',
      default: 14,
      minimum: 1,
      maximum: 100,
      doc: 'Words that a parenthetical may have.',
    },
  },
  doc: {
    summary: 'A parenthetical is longer than a hint how to say a line.',
    why: 'Parentheticals are set in a narrow column: a long one takes many lines of the page and holds up the read. What somebody does belongs in action.',
    off: 'Where long directions between the lines are the style of the script.',
    source: 'The Hollywood Standard: parentheticals are short',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nMARIA\n(looking over her shoulder at the man by the door who has not moved since she came in)\nHello.\n',
      },
    ],
    valid: [{ script: 'INT. BAR - DAY\n\nMARIA\n(over her shoulder)\nHello.\n' }],
  },
  messages: {
    long: 'This parenthetical has {words} words, and in its narrow column it takes many lines. Keep how the line is said, and put what happens in action.',
  },
  *check({ speeches, text, holes }, { mostWords }) {
    for (const { parentheticals } of speeches) {
      for (const range of parentheticals) {
        const words = countWords(text, range, holes);
        if (words > mostWords) yield { message: 'long', range, parameters: { words: String(words) } };
      }
    }
  },
});
