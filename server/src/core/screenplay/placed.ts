import { hashText } from '../text/hash';
import { type Range, shift } from '../text/range';
import type { Segment, SpeechFact } from './chunkFacts';
import type { FactNote } from './factNote';
import type { Note, NoteTag, SceneCounts, SceneHeadingParts, Speech, Synopsis } from './model';
import type { Names } from './names';
import type { NoteReading } from './note';
import { PlacedHeading } from './placedHeading';
import { shiftAll, shiftNamed, shiftNote } from './shifted';

/**
 * From facts of chunks to facts of the file: everything is counted from the file's start, notes know their scene.
 */
export interface PlacedSegment {
  readonly segment: Segment;
  /** Where the segment's chunk starts in the file. */
  readonly offset: number;
}

/** The heading of the first part, which opens every scene; the very same while an edit moves only what is behind it. */
export function headingOf(parts: readonly PlacedSegment[]): SceneHeadingParts {
  const first = parts[0];
  if (!first?.segment.heading) throw new Error('A scene begins with its heading.');
  const { memory } = first.segment;
  if (memory.heading?.offset === first.offset) return memory.heading.heading;
  const heading = new PlacedHeading(first.segment.heading, first.offset);
  memory.heading = { offset: first.offset, heading };
  return heading;
}

export function extentOf(parts: readonly PlacedSegment[]): Range {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  return { start: first.segment.start + first.offset, end: last.segment.end + last.offset };
}

/** White space at the end is left out: it changes when the next scene is moved away. */
export function hashOf(parts: readonly PlacedSegment[]): string {
  const texts = parts.map(({ segment }) => segment.chunk.text.slice(segment.start, segment.end));
  return hashText(texts.join('').trimEnd());
}

export function synopsesOf({ segment, offset }: PlacedSegment): readonly Synopsis[] {
  return segment.synopses.map(({ text, range }) => ({ text, range: shift(range, offset) }));
}

export function speechesOf({ segment, offset }: PlacedSegment, names: Names): readonly Speech[] {
  return segment.speeches.map((fact) => placeSpeech(fact, offset, names.speakers(fact)));
}

function placeSpeech(fact: SpeechFact, by: number, characters: readonly string[]): Speech {
  return {
    character: characters[0] ?? fact.key,
    characters,
    name: shiftNamed(fact.name, by),
    extensions: fact.extensions.map((extension) => shiftNamed(extension, by)),
    ...(fact.dual && { dual: fact.dual }),
    range: shift(fact.range, by),
    lines: shiftAll(fact.lines, by),
    parentheticals: shiftAll(fact.parentheticals, by),
    words: fact.words,
  };
}

export function notesOf({ segment, offset }: PlacedSegment, scene?: number): readonly Note[] {
  return segment.notes.flatMap((note) => placeNote(note, offset, scene));
}

function placeNote(fact: NoteReading, by: number, scene: number | undefined): readonly Note[] {
  if (fact.kind !== 'note') return [];
  const { kind: _, textRange: __, ...note } = fact;
  return [{ ...note, range: shift(note.range, by), ...(scene !== undefined && { scene }) }];
}

export function tagsOf({ segment, offset }: PlacedSegment, scene?: number): readonly NoteTag[] {
  return segment.notes.flatMap((note) => placeTag(note, offset, scene));
}

function placeTag(fact: NoteReading, by: number, scene: number | undefined): readonly NoteTag[] {
  if (fact.kind !== 'tag') return [];
  return [
    {
      range: shift(fact.range, by),
      category: fact.category,
      value: shiftNamed(fact.value, by),
      ...(fact.owner && { owner: shiftNamed(fact.owner, by) }),
      ...(scene !== undefined && { scene }),
    },
  ];
}

export function factNotesOf({ segment, offset }: PlacedSegment, scene?: number): readonly FactNote[] {
  return segment.notes.flatMap((note) => placeFact(note, offset, scene));
}

function placeFact(note: NoteReading, by: number, scene: number | undefined): readonly FactNote[] {
  if (note.kind !== 'fact') return [];
  const { kind: _, ...fact } = shiftNote(note, by);
  return [{ ...fact, ...(scene !== undefined && { scene }) }];
}

export function countsOf(parts: readonly PlacedSegment[]): SceneCounts {
  const total = { words: 0, actionWords: 0, dialogueWords: 0, speeches: 0 };
  for (const { segment } of parts) {
    total.words += segment.counts.words;
    total.actionWords += segment.counts.actionWords;
    total.dialogueWords += segment.counts.dialogueWords;
    total.speeches += segment.counts.speeches;
  }
  return total;
}
