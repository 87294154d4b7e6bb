import { type BreakdownElement, elementsOf } from '../../core/breakdown/elements';
import { readNote } from '../../core/screenplay/note';
import { type Range, touches } from '../../core/text/range';
import type { ElementName } from '../../protocol/requests';
import type { ScriptDocument } from '../script';

/**
 * The breakdown element that a tag names: under the caret, and everywhere it is tagged. A tag's owner is a person,
 * which `namedThing` knows.
 */
export interface TaggedElement {
  readonly element: BreakdownElement;
  /** The whole tag. */
  readonly tag: Range;
  /** Of the name in it. */
  readonly range: Range;
}

export function taggedElementAt({ screenplay }: ScriptDocument, offset: number): TaggedElement | undefined {
  const found = screenplay.tags.find(({ range, value }) =>
    touches({ start: range.start, end: value.range.end }, offset),
  );
  if (!found) return undefined;
  const element = [...elementsOf(screenplay).values()].find(({ places }) =>
    places.some((place) => place.kind === 'tag' && place.tag === found),
  );
  return element && { element, tag: found.range, range: found.value.range };
}

/** The name in every tag of the element, in order. */
export function tagsOf({ screenplay }: ScriptDocument, { category, key }: ElementName): readonly Range[] {
  if (screenplay.tags.length === 0) return [];
  const elements = [...elementsOf(screenplay).values()];
  const element = elements.find((one) => one.category === category && one.key === key);
  return element?.places.filter(({ kind }) => kind === 'tag').map(({ range }) => range) ?? [];
}

/** True where a note with this name reads back as a tag of that name. */
export function fitsInTag(name: string): boolean {
  const note = `[[prop: ${name}]]`;
  if (/[\r\n]|\[\[|\]\]/.test(name)) return false;
  const read = readNote(note, { start: 0, end: note.length });
  return read?.kind === 'tag' && name !== '' && read.value.text === name && read.owner === undefined;
}
