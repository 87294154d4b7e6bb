/**
 * Sentences in which somebody goes, read from right behind the name: `exits.`, `gets up and leaves.`. Words of English
 * alone, data and pattern in one; whether the person comes back is not known here.
 */
const verbs = [
  ...[
    'exits',
    'leaves',
    'walks (?:out|off|away)',
    'storms (?:out|off)',
    'goes out',
    'runs (?:out|off)',
    'rushes out',
  ],
  ...[
    'drives (?:off|away)',
    'slips out',
    'steps out',
    'heads out',
    'disappears',
    'is gone',
    'hurries (?:out|off)',
  ],
].join('|');
/** Any of these begins to tell of somebody or something else. */
const turns = 'as|while|when|if|before|after|until|that|who|he|she|they|him|her|it|never|almost|not|nearly';
const goes = new RegExp(
  `^(?:\\s(?!(?:${turns})\\b)\\p{Ll}+){0,4}?\\s(${verbs})(?=[.!;]|\\s+the\\s+(?:room|house|office|bar|building|apartment|kitchen|store|shop)[.!;])`,
  'u',
);

/** The verb of the sentence in which the person whose name ends at `at` goes away. */
export function exitVerb(text: string, at: number): string | undefined {
  return goes.exec(text.slice(at, at + 80))?.[1];
}
