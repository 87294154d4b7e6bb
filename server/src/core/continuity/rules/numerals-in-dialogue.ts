import { type StyleUse, styleRule } from '../styleRule';

type Form = 'words' | 'digits';

/** One or two digits by themselves: no time, price, share, year, score, part of a name or of a longer number. */
const digits =
  /(?<![\p{L}\p{N}.,:$\u20ac\u00a3#/+&'\u2019-]|\bNo\. )\d{1,2}(?![\p{L}\p{N}:%/+#&'\u2019"\u00b0-]|[.,]\d| ?(?:a\.?m|p\.?m|AM|PM|%|\u00b0))/gu;

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
const teens = 'sixteen seventeen eighteen nineteen';
const small = `${ones} ${teens}`.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** ONE is an article and a pronoun as often as a number, and proves no habit. */
const words = new RegExp(`\\b(?:${[...small.slice(2), ...tens].join('|')})\\b`, 'giu');

/** Words are English: in other languages only digits are seen, and nothing is mended. */
export const numeralsInDialogue = styleRule<Form>({
  id: 'numerals-in-dialogue',
  since: '0.1.0',
  stability: 'stable',
  doc: {
    summary:
      'A small number in dialogue is not written as the rest of the script, or the house style, writes them.',
    why: 'An actor says what is written. Numbers in words leave no doubt how they are said, and digits shorten a line that takes time to speak.',
    off: 'Where numbers are written as they come.',
    source: 'The Hollywood Standard: numbers in dialogue are spelled out',
    invalid: [
      {
        script: 'INT. BAR - DAY\n\nMARIA\nGive me 25 of your minutes.\n',
        show: '{"houseStyle": {"numeralsInDialogue": "words"}}',
      },
      {
        script: 'INT. BAR - DAY\n\nMARIA\nGive me five minutes.\n',
        show: '{"houseStyle": {"numeralsInDialogue": "digits"}}',
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nMARIA\nAt 5:30, with $20, in 1999, on I-95.\n\nShe has 5 minutes.\n',
        show: '{"houseStyle": {"numeralsInDialogue": "words"}}',
      },
      {
        script: 'INT. BAR - DAY\n\nMARIA\nGive me 5 minutes, for once.\n',
        show: '{"houseStyle": {"numeralsInDialogue": "digits"}}',
      },
    ],
  },
  messages: {
    against: 'A number in dialogue is in {written} here; the house style has {form}.',
    mixed: 'A number in dialogue is in {written} here; the rest of the script has {form}.',
    usual: 'In {form}, as most numbers in dialogue',
  },
  fix: 'Write it in {form}',
  forms: { words: 'words', digits: 'digits' },
  decided: ({ numeralsInDialogue: decided }) => decided,
  kinds: new Set(['dialogue', 'lyric'] as const),
  *find(text) {
    for (const { 0: found, index } of text.matchAll(digits)) {
      yield { form: 'digits', start: index, end: index + found.length } satisfies StyleUse<Form>;
    }
    for (const { 0: found, index } of text.matchAll(words)) {
      yield { form: 'words', start: index, end: index + found.length } satisfies StyleUse<Form>;
    }
  },
  write: ({ start, end }, to, text) =>
    to === 'words' && english.test(text) ? inWords(Number(text.slice(start, end))) : undefined,
});

/** Words that a speech in English hardly does without, and one in another language hardly has. */
const english = /\b(?:the|you|your|and|of|my|we|it|i'm|with|what)\b/i;

function inWords(value: number): string | undefined {
  if (value < 20) return small[value];
  const rest = value % 10;
  const ten = tens[Math.floor(value / 10) - 2];
  return ten && (rest === 0 ? ten : `${ten}-${small[rest]}`);
}
