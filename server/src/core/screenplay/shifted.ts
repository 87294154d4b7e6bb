import { type Range, shift } from '../text/range';
import type { Introduction, NamedRange } from './model';
import type { NoteReading } from './note';

/** Facts of a chunk, counted from the start of the file. */
export function shiftNamed<T extends NamedRange>(fact: T, by: number): T {
  return { ...fact, range: shift(fact.range, by) };
}

const none: readonly never[] = Object.freeze([]);

export function shiftAllNamed<T extends NamedRange>(facts: readonly T[], by: number): readonly T[] {
  return facts.length === 0 ? none : facts.map((fact) => shiftNamed(fact, by));
}

export function shiftAll(ranges: readonly Range[], by: number): readonly Range[] {
  return ranges.map((range) => shift(range, by));
}

export function shiftIntroduction(introduction: Introduction, by: number): Introduction {
  const { range, sentence, age } = introduction;
  return {
    ...introduction,
    range: shift(range, by),
    sentence: shift(sentence, by),
    ...(age && { age: shiftNamed(age, by) }),
  };
}

export function shiftNote<N extends NoteReading>(note: N, by: number): N;
export function shiftNote(note: NoteReading, by: number): NoteReading {
  if (by === 0) return note;
  const range = shift(note.range, by);
  if (note.kind === 'note') return { ...note, range, textRange: shift(note.textRange, by) };
  if (note.kind === 'tag') {
    const owner = note.owner && shiftNamed(note.owner, by);
    return { ...note, range, value: shiftNamed(note.value, by), ...(owner && { owner }) };
  }
  const { subject, value } = note;
  return {
    ...note,
    range,
    ...(subject && { subject: shiftNamed(subject, by) }),
    ...(value && { value: shiftNamed(value, by) }),
  };
}
