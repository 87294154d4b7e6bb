import { endsWithAbbreviation } from '../../screenplay/words';
import { type StyleUse, styleRule } from '../styleRule';

type Form = 'one' | 'two';

/** The end of a sentence, then one or two spaces, then what can begin the next one. */
const pattern = /(?<!\.)([.!?])["'\u201d\u2019)*_]*( {1,2})(?=["'\u201c\u2018(*_]*\p{Lu})/gu;

export const mixedSentenceSpacing = styleRule<Form>({
  id: 'mixed-sentence-spacing',
  since: '0.1.0',
  stability: 'stable',
  doc: {
    summary: 'The space after a sentence is not as wide as in the rest of the script, or in the house style.',
    why: 'Two spaces after a period are a typewriter’s habit and fine; both habits in one script show where it was pasted together, and change line lengths and so the page count.',
    off: 'Where several writers keep their own habits.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nRain.  Snow.\n', show: '{"houseStyle": {"spacesAfterPeriod": 1}}' },
      { script: 'INT. BAR - DAY\n\nRain. Snow.\n', show: '{"houseStyle": {"spacesAfterPeriod": 2}}' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain. Snow.\n', show: '{"houseStyle": {"spacesAfterPeriod": 1}}' },
      {
        script: 'INT. BAR - DAY\n\nRain.  Mr. Smith waits... So what.\n',
        show: '{"houseStyle": {"spacesAfterPeriod": 2}}',
      },
    ],
  },
  messages: {
    against: 'After this sentence comes {written}; the house style has {form}. Make it {form} here too.',
    mixed: 'After this sentence comes {written}; the rest of the script has {form}. Make it {form} here too.',
    usual: 'Here it is {form}, as after most sentences',
  },
  fix: 'Make it {form}',
  forms: { one: 'one space', two: 'two spaces' },
  decided: ({ spacesAfterPeriod }) =>
    spacesAfterPeriod === undefined ? undefined : spacesAfterPeriod === 2 ? 'two' : 'one',
  *find(text) {
    for (const { 0: whole, 1: mark, 2: spaces = '', index } of text.matchAll(pattern)) {
      if (mark === '.' && endsWithAbbreviation(text.slice(Math.max(0, index - 6), index))) continue;
      const end = index + whole.length;
      const form: Form = spaces.length === 1 ? 'one' : 'two';
      yield { form, start: index, end } satisfies StyleUse<Form>;
    }
  },
  write: ({ start, end }, to, text) => text.slice(start, end).trimEnd() + (to === 'one' ? ' ' : '  '),
});
