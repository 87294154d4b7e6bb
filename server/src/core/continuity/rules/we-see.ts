import { proseOf } from '../../screenplay/printedText';
import { sceneRule } from '../rule';

const phrase =
  /\bwe(?:['’]re|['’]ll| are| will| can| now| only| also)? (?:see|seeing|hear|hearing|watch|watching|notice|find|follow|look at)\b/gi;

const action = new Set(['action'] as const);

export const weSee = sceneRule({
  id: 'we-see',
  category: 'text',
  since: '0.1.0',
  stability: 'preview',
  tier: 'fast',
  severity: 'hint',
  doc: {
    summary: 'Action says “we see” or “we hear”.',
    why: 'Whatever is in the script is seen or heard: the words add nothing and take room on the page.',
    off: 'Where it is the writer’s voice, as in many good scripts.',
    source: 'general practice',
    invalid: [{ script: 'INT. BAR - DAY\n\nWe see a door.\n' }],
    valid: [{ script: 'INT. BAR - DAY\n\nA door.\n\nMARIA\nWe see a door.\n' }],
  },
  messages: {
    see: 'Everything in a script is seen or heard: “{words}” can go.',
  },
  *check(passage) {
    for (const { text, start } of proseOf(passage, action)) {
      for (const { 0: words, index } of text.matchAll(phrase)) {
        const range = { start: index + start, end: index + start + words.length };
        yield { message: 'see', range, parameters: { words } };
      }
    }
  },
});
