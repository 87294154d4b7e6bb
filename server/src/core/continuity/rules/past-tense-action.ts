import type { Passage } from '../../screenplay/passage';
import { proseOf } from '../../screenplay/printedText';
import { type Range, shift } from '../../text/range';
import { scriptRule } from '../rule';

interface Tenses {
  readonly present: number;
  readonly past: readonly (Range & { readonly words: string })[];
}

const subject = '(?:He|She|They|It|The \\p{Ll}+|\\p{Lu}\\p{L}+)';
const past =
  'was|were|had|went|came|took|gave|looked|walked|turned|opened|closed|stood|sat|ran|said|saw|pulled|pushed|stepped|smiled|nodded|stopped|started|grabbed|reached|fell|threw|held|kept|made|moved|picked|raised|shook|dropped|entered|jumped|drove|watched|waited|knew|thought|began|felt';
const present =
  'is|are|has|goes|comes|takes|gives|looks|walks|turns|opens|closes|stands|sits|runs|says|sees|puts|pulls|pushes|steps|smiles|nods|stops|starts|grabs|reaches|falls|throws|holds|keeps|leaves|makes|moves|picks|raises|shakes|drops|enters|jumps|drives|watches|waits|knows|thinks|begins|feels';

/** At the start of a sentence: what a clause further on tells may well be past. */
const pastSentence = new RegExp(`(?<=^|[.!?]["”]?\\s+)${subject} (?:${past})\\b(?! been\\b)`, 'gu');
const presentSentence = new RegExp(`(?<=^|[.!?]["”]?\\s+)${subject} (?:${present})\\b`, 'gu');

const action = new Set(['action'] as const);

export const pastTenseAction = scriptRule({
  id: 'past-tense-action',
  category: 'text',
  since: '0.1.0',
  stability: 'preview',
  tier: 'fast',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'A sentence of action is in the past tense, in a script that is in the present.',
    why: 'A screenplay tells what is seen as it happens. The past is often left from a story or a summary that the scene was written from.',
    off: 'Where the past tense is meant.',
    source: 'The Hollywood Standard; general practice',
    invalid: [
      {
        script: `INT. BAR - DAY\n\n${'He waits. She sits. '.repeat(8)}\n\nHe walked to the door.\n`,
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nHe walked to the door.\n' },
      {
        script: `INT. BAR - DAY\n\n${'He waits. She sits. '.repeat(8)}\n\nHe puts down what he carried.\n`,
      },
    ],
  },
  messages: {
    past: '“{words}” is in the past tense, and the rest of the action in the present. Tell it as it happens.',
  },
  gather: (passage) => tensesOf(passage),
  *check({ passages, facts }) {
    const all = passages.map((placed) => ({ offset: placed.offset, ...facts(placed) }));
    const presents = all.reduce((sum, each) => sum + each.present, 0);
    const pasts = all.reduce((sum, each) => sum + each.past.length, 0);
    if (presents < 12 || pasts * 6 > presents) return;
    for (const { offset, past: found } of all) {
      for (const { start, end, words } of found)
        yield { message: 'past', range: shift({ start, end }, offset), parameters: { words } };
    }
  },
});

function tensesOf(passage: Passage): Tenses {
  const found: (Range & { words: string })[] = [];
  let count = 0;
  for (const { text, start } of proseOf(passage, action)) {
    count += [...text.matchAll(presentSentence)].length;
    for (const { 0: words, index } of text.matchAll(pastSentence)) {
      found.push({ start: index + start, end: index + start + words.length, words });
    }
  }
  return { present: count, past: found };
}
