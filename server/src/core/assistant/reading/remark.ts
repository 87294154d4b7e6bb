import { peelStatus, readLabel } from '../../screenplay/note';
import type { SourceNote } from '../sourceNote';
import { lineAt, type Passage } from './textLines';

/** A note before it is known which file it is from, and so before it has an id. */
export type Remark = Omit<SourceNote, 'id' | 'file'>;

/** What everything that is said in one part of a file has in common. */
export type Saying = Pick<Remark, 'author' | 'date' | 'headings' | 'about' | 'time' | 'isDone'>;

/** The note that stands at `[start, end)` of a passage. What says that it is done, and what it is filed under, is read off. */
export function remarkAt(passage: Passage, start: number, end: number, saying: Saying): Remark {
  const { text } = passage;
  const status = peelStatus(text, { start, end });
  const label = readLabel(text.slice(status.range.start, status.range.end));
  const from = status.range.start + (label?.length ?? 0);
  const words = text.slice(from, status.range.end).trim();
  const isEmpty = words === '';
  const place = lineAt(passage, isEmpty ? start : from);
  return {
    ...saying,
    text: isEmpty ? text.slice(start, end).trim() : words,
    line: place?.line ?? 1,
    ...(label && !isEmpty && { tag: label.name }),
    ...(place?.page !== undefined && { page: place.page }),
    ...(status.done && { isDone: true }),
  };
}

/** Remarks as notes of a file. */
export function sourceNotesOf(remarks: readonly Remark[], file: string): readonly SourceNote[] {
  return remarks.map((remark, index) => ({ id: `${file}#${index + 1}`, file, ...remark }));
}

/** Properties that have a value: an optional one is absent, never undefined. */
export function definedOnly<T extends object>(
  values: { readonly [K in keyof T]?: T[K] | undefined },
): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
