import type { ScriptElement } from '../syntax/elements';
import { type Range, shift } from '../text/range';
import type { IndexedSegment } from './characterIndex';
import { holesOf, type Segment, type SpeechFact } from './chunkFacts';
import type { Scene, SceneHeadingParts } from './model';
import type { NoteReading } from './note';
import { perScreenplay } from './perScreenplay';
import { PlacedHeading } from './placedHeading';
import { workingsOf } from './resolve';
import { shiftElement } from './shiftElement';
import { shiftAll, shiftNamed, shiftNote } from './shifted';

/**
 * A scene, or what stands between scenes: the title page and all before the first heading, an act with its synopsis.
 * All offsets count from its own start, and it knows nothing of the rest of the script: as long as its words stay the
 * same it is the very same object, so that what is worked out from it can be kept with it.
 */
export interface Passage {
  readonly text: string;
  /** Of the scene; absent where it is none. */
  readonly heading?: SceneHeadingParts;
  readonly elements: readonly ScriptElement[];
  readonly speeches: readonly SpeechFact[];
  /** Notes, tags and stated facts, in order; other tools' data and this tool's directives left out. */
  readonly notes: readonly NoteReading[];
  /** Every note and boneyard, marks included, in order: what prints nothing. */
  readonly holes: readonly Range[];
  readonly memory: PassageMemory;
}

/** What others worked out from a passage last, and what they worked it out for. */
export interface PassageMemory {
  checks?: { readonly for: object; readonly values: unknown[] };
  printed?: string;
  printedHash?: string;
}

export interface PlacedPassage {
  readonly passage: Passage;
  /** Where the passage starts in the file. */
  readonly offset: number;
  /** The scene that it is; absent where it is none. */
  readonly scene?: Scene;
}

/** The whole script as passages, in order; together they hold every character of it. */
export const passagesOf = perScreenplay((screenplay) =>
  placePassages(workingsOf(screenplay).segments, screenplay.scenes),
);

function placePassages(
  segments: readonly IndexedSegment[],
  scenes: readonly Scene[],
): readonly PlacedPassage[] {
  const placed: PlacedPassage[] = [];
  let from = 0;
  for (let first = segments[from]; first; first = segments[from]) {
    const to = endOfPassage(segments, from);
    const scene = first.segment.heading ? scenes[first.scene - 1] : undefined;
    const passage = passageOf(first.segment, segments, from, to);
    placed.push({ passage, offset: first.offset + first.segment.start, ...(scene && { scene }) });
    from = to;
  }
  return placed;
}

/** A segment without a heading or section goes on with what the one before began. */
function endOfPassage(segments: readonly IndexedSegment[], from: number): number {
  let to = from + 1;
  for (let next = segments[to]; next && !next.segment.heading && !next.segment.section; )
    next = segments[++to];
  return to;
}

/** Of the segments from `from` to `to`, the latter exclusive, of which `first` is the first. */
function passageOf(
  { memory }: Segment,
  segments: readonly IndexedSegment[],
  from: number,
  to: number,
): Passage {
  const known = memory.passage;
  const isSame = known?.parts.every((part, index) => part === segments[from + index]?.segment);
  if (known && isSame && known.parts.length === to - from) return known.passage;
  const parts = segments.slice(from, to).map(({ segment }) => segment);
  const passage = makePassage(parts);
  memory.passage = { parts, passage };
  return passage;
}

function makePassage(parts: readonly Segment[]): Passage {
  const placed = place(parts);
  const gather = <T>(read: (segment: Segment, by: number) => readonly T[]): readonly T[] =>
    placed.flatMap(({ segment, by }) => read(segment, by));
  const [first] = placed;
  return {
    text: parts.map(({ chunk, start, end }) => chunk.text.slice(start, end)).join(''),
    ...(first?.segment.heading && { heading: new PlacedHeading(first.segment.heading, first.by) }),
    elements: gather(elementsIn),
    speeches: gather(({ speeches }, by) => speeches.map((speech) => shiftSpeech(speech, by))),
    notes: gather(({ notes }, by) => notes.map((note) => shiftNote(note, by))),
    holes: gather(holesIn),
    memory: {},
  };
}

/** Each part with what is added to its chunk's offsets to count from the start of the passage. */
function place(parts: readonly Segment[]): readonly { readonly segment: Segment; readonly by: number }[] {
  let start = 0;
  return parts.map((segment) => {
    const by = start - segment.start;
    start += segment.end - segment.start;
    return { segment, by };
  });
}

function within({ start, end }: Range, segment: Segment): boolean {
  return start >= segment.start && end <= segment.end;
}

function elementsIn(segment: Segment, by: number): readonly ScriptElement[] {
  const own = segment.chunk.elements.filter((element) => within(element, segment));
  return by === 0 ? own : own.map((element) => shiftElement(element, by));
}

function holesIn(segment: Segment, by: number): readonly Range[] {
  return shiftAll(
    holesOf(segment.chunk).filter((hole) => within(hole, segment)),
    by,
  );
}

function shiftSpeech(speech: SpeechFact, by: number): SpeechFact {
  if (by === 0) return speech;
  return {
    ...speech,
    name: shiftNamed(speech.name, by),
    extensions: speech.extensions.map((extension) => shiftNamed(extension, by)),
    range: shift(speech.range, by),
    lines: shiftAll(speech.lines, by),
    parentheticals: shiftAll(speech.parentheticals, by),
  };
}
