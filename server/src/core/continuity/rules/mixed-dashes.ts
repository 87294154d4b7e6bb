import { type StyleUse, styleRule } from '../styleRule';

type Form = 'hyphens' | 'en' | 'em';

/** A row of three or more is a rule or a blank; an en dash between digits is a span, not a pause. */
const pattern = /(?<!-)--(?!-)|(?<!\d)\u2013|\u2013(?!\d)|\u2014+/g;

const written: Readonly<Record<Form, string>> = { hyphens: '--', en: '\u2013', em: '\u2014' };

export const mixedDashes = styleRule<Form>({
  id: 'mixed-dashes',
  since: '0.1.0',
  stability: 'stable',
  doc: {
    summary: 'A dash is not written as the rest of the script, or the house style, writes it.',
    why: 'Two hyphens, an en dash and an em dash side by side look like three different pauses to whoever reads the line aloud.',
    off: 'Where the kinds of dash mean different things in this script.',
    source: 'general practice',
    invalid: [{ script: 'INT. BAR - DAY\n\nRain — snow.\n', show: '{"houseStyle": {"dash": "--"}}' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain -- snow.\n', show: '{"houseStyle": {"dash": "--"}}' },
      { script: 'INT. BAR - DAY\n\n1990–1995, a well-known bar.\n', show: '{"houseStyle": {"dash": "--"}}' },
    ],
  },
  messages: {
    against: 'This dash is {written}; the house style has {form}. Write {form} here too.',
    mixed: 'This dash is {written}; the rest of the script has {form}. Write {form} here too.',
    usual: 'Written as {form}, as in most of the script',
  },
  fix: 'Write {form}',
  forms: { hyphens: 'two hyphens', en: 'an en dash', em: 'an em dash' },
  decided: ({ dash }) => dash && (dash === '--' ? 'hyphens' : dash === '\u2013' ? 'en' : 'em'),
  *find(text) {
    for (const { 0: mark, index } of text.matchAll(pattern)) {
      if (mark.length > 1 && mark[0] === '\u2014') continue;
      const form: Form = mark === '--' ? 'hyphens' : mark === '\u2013' ? 'en' : 'em';
      yield { form, start: index, end: index + mark.length } satisfies StyleUse<Form>;
    }
  },
  write: (_, to) => written[to],
});
