import { type StyleUse, styleRule } from '../styleRule';

type Form = 'straight' | 'curly';

/** Marks of feet and inches, which follow a digit, are neither; nor are backticks. */
const pattern = /(?<!\d)["']|[\u2018\u2019\u201c\u201d]/g;

const straightOf: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
};

export const mixedQuotes = styleRule<Form>({
  id: 'mixed-quotes',
  since: '0.1.0',
  stability: 'stable',
  doc: {
    summary:
      'Quotation marks or apostrophes are not written as the rest of the script, or the house style, writes them.',
    why: "A paragraph pasted from elsewhere brings the other kind along. A search for DON’T then misses DON'T, and names with an apostrophe become two people.",
    off: 'Where both kinds are used on purpose.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nIt’s “rain”.\n', show: '{"houseStyle": {"quotes": "straight"}}' },
      { script: 'INT. BAR - DAY\n\nIt\'s "rain".\n', show: '{"houseStyle": {"quotes": "curly"}}' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nIt\'s "rain".\n', show: '{"houseStyle": {"quotes": "straight"}}' },
      { script: 'INT. BAR - DAY\n\nA man of 6\'2" comes in.\n', show: '{"houseStyle": {"quotes": "curly"}}' },
    ],
  },
  messages: {
    against:
      'The quotation marks here are {written}; the house style has {form} ones. Write them so here too.',
    mixed:
      'The quotation marks here are {written}; the rest of the script has {form} ones. Write them so here too.',
    usual: 'Here they are {form}, as in most of the script',
  },
  fix: 'Make them {form}',
  forms: { straight: 'straight', curly: 'curly' },
  decided: ({ quotes }) => quotes,
  *find(text) {
    for (const { 0: mark, index } of text.matchAll(pattern)) {
      const form: Form = mark in straightOf ? 'curly' : 'straight';
      yield { form, start: index, end: index + 1 } satisfies StyleUse<Form>;
    }
  },
  write({ start }, to, text) {
    const mark = text.charAt(start);
    return to === 'straight'
      ? straightOf[mark]
      : curlyOf(mark, text.charAt(start - 1), text.charAt(start + 1));
  },
});

/** Opens after white space or another opening mark; an apostrophe that a word begins with cannot be told from one. */
function curlyOf(mark: string, before: string, after: string): string | undefined {
  const opens = before === '' || /[\s([\u2014\u2013*_"\u201c-]/.test(before);
  if (mark === '"') return opens ? '\u201c' : '\u201d';
  if (!opens) return '\u2019';
  return /\s|^$/.test(after) ? '\u2019' : undefined;
}
