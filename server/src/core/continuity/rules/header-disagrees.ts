import { findDate } from '../../screenplay/draftDate';
import type { Passage } from '../../screenplay/passage';
import { findRevisionColor } from '../../screenplay/revisionColors';
import { type Range, shift } from '../../text/range';
import { draftFacts } from '../facts/titlePage';
import { scriptRule } from '../rule';

interface HeaderFact {
  readonly kind: 'color' | 'date';
  /** What is compared. */
  readonly value: string;
  readonly text: string;
  readonly range: Range;
}

/** Highland's line, and the entry of a title page. */
const macro = /^\{\{\s*(?:HEADER|FOOTER)\s*:(.*)\}\}\s*$/is;
const entry = /^\s*(?:header|footer)\s*:(.*)$/is;

export const headerDisagrees = scriptRule({
  id: 'header-disagrees',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'The header or footer of the pages gives another color or date than the title page.',
    why: 'Pages that come loose are sorted by their header. One that was forgotten puts new pages in the old draft.',
    off: 'Where headers stand for something else than the draft.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'Title: The Ferry\nDraft date: March 9, 2026\nRevision: Blue\n\n{{HEADER: Pink Rev. 2026-03-09}}\n\nINT. BAR - DAY\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'Title: The Ferry\nDraft date: March 9, 2026\nRevision: Blue\n\n{{HEADER: BLUE Rev. 2026-03-09}}\n\nINT. BAR - DAY\n\nRain.\n',
      },
      { script: 'Title: The Ferry\nRevision: Blue\n\n{{HEADER: The Ferry}}\n\nINT. BAR - DAY\n\nRain.\n' },
    ],
  },
  messages: {
    color:
      'The pages say {header} here, and the title page says {title}. Loose pages are sorted by this line: make both the same.',
    date: 'The pages are dated {header} here, and the title page {title}. Loose pages are sorted by this line: make both the same.',
    titlePage: 'The title page says {title}',
  },
  fixes: { agree: { title: 'Write {title}', safe: false } },
  gather: (passage) => headerFacts(passage),
  *check(context) {
    const { passages, facts } = context;
    if (!passages.some((placed) => facts(placed).length > 0)) return;
    const { color, date } = draftFacts(context.screenplay);
    const values = {
      color: color && { ...color, value: colorValue(color) },
      date: date && { ...date, value: date.iso },
    };
    for (const placed of passages) {
      for (const { kind, value, text, range } of facts(placed)) {
        const own = values[kind];
        if (!own || own.value === value) continue;
        const parameters = { header: text, title: own.text };
        const at = shift(range, placed.offset);
        yield {
          message: kind,
          range: at,
          parameters,
          evidence: [{ message: 'titlePage', range: own.range, parameters }],
          fix: { id: 'agree', parameters, edits: [{ range: at, text: own.text }] },
        };
      }
    }
  },
});

function colorValue({ color, round }: { readonly color: string; readonly round: number }): string {
  return `${round} ${color}`;
}

function headerFacts({ elements, text }: Passage): readonly HeaderFact[] {
  return elements.flatMap(({ kind, start, textEnd }): readonly HeaderFact[] => {
    if (kind !== 'dialectBlock' && kind !== 'titlePageEntry') return [];
    const line = text.slice(start, textEnd);
    const words = (kind === 'dialectBlock' ? macro : entry).exec(line)?.[1];
    return words === undefined ? [] : factsIn(words, start + line.indexOf(words));
  });
}

function factsIn(words: string, by: number): readonly HeaderFact[] {
  const color = findRevisionColor(words);
  const date = findDate(words);
  const rangeOf = (found: { readonly text: string; readonly index: number }) =>
    shift({ start: found.index, end: found.index + found.text.length }, by);
  return [
    // A color that nothing follows of a draft may be part of a title.
    ...(color && /\b(?:rev|draft|pages|set|revis\w*|\d)/i.test(words)
      ? [{ kind: 'color' as const, value: colorValue(color), text: color.text, range: rangeOf(color) }]
      : []),
    ...(date ? [{ kind: 'date' as const, value: date.iso, text: date.text, range: rangeOf(date) }] : []),
  ];
}
