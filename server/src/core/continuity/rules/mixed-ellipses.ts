import { type StyleUse, styleRule } from '../styleRule';

type Form = 'periods' | 'character';

const pattern = /\.{3,}|\u2026/g;

export const mixedEllipses = styleRule<Form>({
  id: 'mixed-ellipses',
  since: '0.1.0',
  stability: 'stable',
  doc: {
    summary: 'An ellipsis is not written as the rest of the script, or the house style, writes it.',
    why: 'Three periods and the one character look alike and are not: a search for one misses the other, and the line breaks differ on the page.',
    off: 'Where both are used on purpose.',
    source: 'general practice',
    invalid: [{ script: 'INT. BAR - DAY\n\nRain… and snow.\n', show: '{"houseStyle": {"ellipsis": "..."}}' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain... and snow.\n', show: '{"houseStyle": {"ellipsis": "..."}}' },
      { script: 'INT. BAR - DAY\n\nRain... and snow… and hail.\n' },
    ],
  },
  messages: {
    against: 'This ellipsis is {written}; the house style has {form}. Write {form} here too.',
    mixed: 'This ellipsis is {written}; the rest of the script has {form}. Write {form} here too.',
    usual: 'Written as {form}, as in most of the script',
  },
  fix: 'Write {form}',
  forms: { periods: 'three periods', character: 'the single character' },
  decided: ({ ellipsis }) => ellipsis && (ellipsis === '...' ? 'periods' : 'character'),
  *find(text) {
    for (const { 0: mark, index } of text.matchAll(pattern)) {
      // A row of periods fills a line, or is a blank to fill in.
      if (mark.length > 4) continue;
      const form: Form = mark === '\u2026' ? 'character' : 'periods';
      yield { form, start: index, end: index + Math.min(mark.length, 3) } satisfies StyleUse<Form>;
    }
  },
  write: (_, to) => (to === 'periods' ? '...' : '\u2026'),
});
