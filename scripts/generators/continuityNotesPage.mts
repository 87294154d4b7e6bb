/** The table of facts that a note may state, within a page that is otherwise written by hand. */
import { type FactKindInfo, factKinds } from '../../server/src/core/screenplay/factKinds';

const begin = '<!-- facts: made from server/src/core/screenplay/factKinds.ts -->';
const end = '<!-- end of facts -->';

const subjects = { person: 'PERSON', thing: 'THING', none: '' } as const;

function form({ word, subject, value }: FactKindInfo): string {
  const behind = { required: ' \\| VALUE', optional: ' \\| VALUE*', none: '' }[value];
  return subject === 'none' ? `[[${word}: VALUE]]` : `[[${word}: ${subjects[subject]}${behind}]]`;
}

function row(kind: FactKindInfo): string {
  const also = kind.synonyms.map((word) => `\`${word}\``).join(', ');
  return `| \`${form(kind)}\` | ${kind.meaning} | ${also} |`;
}

export function continuityNotesPage(current: string): string {
  const from = current.indexOf(begin);
  const to = current.indexOf(end);
  if (from < 0 || to < from) throw new Error('docs/continuity-notes.md has lost the marks of its table.');
  const table = ['| note | from there on | or |', '|---|---|---|', ...factKinds.map(row)];
  const after = '\nA value with a star may be left out.\n';
  return [current.slice(0, from) + begin, '', ...table, after, current.slice(to)].join('\n');
}
