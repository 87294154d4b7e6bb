import { findDate, type WrittenDate } from '../../screenplay/draftDate';
import type { Screenplay } from '../../screenplay/model';
import { findRevisionColor, type RevisionColor } from '../../screenplay/revisionColors';
import { type Range, shift } from '../../text/range';

/** What a title page says of the draft; where it says nothing, or nothing that can be read, the part is absent. */
export interface DraftFacts {
  readonly date?: WrittenDate & { readonly range: Range };
  readonly color?: RevisionColor & { readonly range: Range };
}

const dateKeys: ReadonlySet<string> = new Set([
  'draft date',
  'date',
  'draft',
  'revision',
  'version',
  'revised',
]);
const colorKeys: ReadonlySet<string> = new Set([
  'revision',
  'draft',
  'version',
  'draft date',
  'revised',
  'color',
]);

/** @param order of the show's own colors, where it has one */
export function draftFacts(screenplay: Screenplay, order?: readonly string[]): DraftFacts {
  const { entries } = screenplay.titlePage;
  if (entries.length === 0) return {};
  const date = firstIn(screenplay, dateKeys, findDate);
  const color = firstIn(screenplay, colorKeys, (text) => findRevisionColor(text, order));
  return { ...(date && { date }), ...(color && { color }) };
}

function firstIn<T extends { readonly text: string; readonly index: number }>(
  screenplay: Screenplay,
  keys: ReadonlySet<string>,
  find: (text: string) => T | undefined,
): (T & { readonly range: Range }) | undefined {
  for (const entry of screenplay.titlePage.entries) {
    if (!keys.has(entry.key.toLowerCase())) continue;
    const text = screenplay.tree.slice(entry.range);
    const colon = text.indexOf(':') + 1;
    const found = find(text.slice(colon));
    if (found) return { ...found, range: rangeOf(found, entry.range.start + colon) };
  }
  return undefined;
}

function rangeOf({ text, index }: { readonly text: string; readonly index: number }, by: number): Range {
  return shift({ start: index, end: index + text.length }, by);
}
