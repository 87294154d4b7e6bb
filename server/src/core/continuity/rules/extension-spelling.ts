import { foldWords } from '../../screenplay/fold';
import type { CueExtension, NamedRange } from '../../screenplay/model';
import { type Range, shift } from '../../text/range';
import { scriptRule } from '../rule';

export const extensionSpelling = scriptRule({
  id: 'extension-spelling',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'An extension is written another way than everywhere else: (VO) for (V.O.).',
    why: 'Schedules and sound reports are searched for one spelling, and two of them look like two meanings. (O.S.) and (O.C.) are two words for one thing.',
    off: 'Where each writer of a room keeps a spelling.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nANNA (V.O.)\nIt rains.\n\nBEN (V.O.)\nIt does.\n\nANNA (V.O.)\nStill.\n\nBEN (VO)\nStill.\n',
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA (V.O.)\nIt rains.\n\nBEN (O.S.)\nIt does.\n' },
      { script: 'INT. BAR - DAY\n\nANNA (VO)\nIt rains.\n\nBEN (V.O.)\nIt does.\n' },
    ],
  },
  messages: {
    spelling:
      '{found} is {usual} everywhere else, so a search for one misses the other. Write {usual}, if the same is meant.',
    usual: 'Written {usual} here',
  },
  fixes: {
    respell: { title: 'Write {usual}', safe: true },
    reword: { title: 'Write {usual} for {found}', safe: false },
  },
  gather: ({ speeches }) =>
    speeches.flatMap(({ extensions }) => extensions.filter(({ kind }) => kind !== 'other').map(readForm)),
  *check({ passages, facts }) {
    const groups = new Map<string, Map<string, Use[]>>();
    for (const placed of passages) {
      for (const { extension, group, form } of facts(placed)) {
        const forms = groups.get(group) ?? new Map<string, Use[]>();
        groups.set(group, forms);
        const uses = forms.get(form) ?? [];
        forms.set(form, uses);
        const { text, kind, range } = extension;
        uses.push({ text, kind, range: shift(range, placed.offset) });
      }
    }
    for (const forms of groups.values()) yield* compare([...forms.values()]);
  },
});

interface Use {
  readonly text: string;
  readonly kind: CueExtension;
  readonly range: Range;
}

/** Off screen and off camera are two words for one thing; which apostrophe is typed is a matter of quotation marks. */
function readForm(extension: NamedRange & { readonly kind: CueExtension }) {
  const { kind, text } = extension;
  const group = kind === 'offCamera' ? 'offScreen' : kind;
  return { extension, group, form: text === text.toUpperCase() ? foldWords(text) : text.replace(/’/g, "'") };
}

/** Two spellings are never meant, so that a plain majority shows which of them is. */
function isUsual(most: number, rest: number): boolean {
  return most >= 3 && most >= 2 * rest;
}

function* compare(forms: readonly Use[][]) {
  if (forms.length < 2) return;
  const [most, ...rest] = [...forms].sort((a, b) => b.length - a.length);
  const model = most?.[0];
  if (!most || !model || !isUsual(most.length, rest.flat().length)) return;
  for (const { text, kind, range } of rest.flat()) {
    const parameters = { found: text, usual: model.text };
    yield {
      message: 'spelling' as const,
      range,
      parameters,
      evidence: [{ message: 'usual' as const, range: model.range, parameters }],
      fix: {
        id: kind === model.kind ? ('respell' as const) : ('reword' as const),
        parameters,
        edits: [{ range, text: model.text }],
      },
    };
  }
}
