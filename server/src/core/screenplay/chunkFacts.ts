import { chunkSlot } from '../syntax/chunkMemory';
import type { CharacterCue, ScriptElement } from '../syntax/elements';
import type { Chunk, ParseOptions } from '../syntax/tree';
import type { Range } from '../text/range';
import { agedNames } from './age';
import { characterKey, type GroupPart, groupParts } from './characterKey';
import { countWords } from './countWords';
import { cueExtension } from './cueExtension';
import { foldSpace, trimRange } from './fold';
import { locationKey } from './locationKey';
import type { Mention } from './mentions';
import type { Appearance, NamedRange, SceneCounts, SceneHeadingParts, Speech, Synopsis } from './model';
import { type NoteReading, readNote } from './note';
import type { Passage } from './passage';
import { readHeading } from './sceneHeading';
import type { PersonInSegment } from './segmentPeople';
import type { SeenInSegment } from './sightings';
import { type TimeCue, timeCuesOf } from './timeCues';

/**
 * What a chunk tells by itself, worked out once and kept as long as the chunk lives. It knows neither where the
 * chunk stands nor anything that another chunk says: all ranges count from the chunk's start, names are as written.
 */
export interface Segment extends Range {
  readonly chunk: Chunk;
  /** A heading or section opens a segment; one without goes on with what the chunk before began. */
  readonly heading?: SceneHeadingParts;
  /** Of the heading's location, the show file's aliases not followed. */
  readonly locationKey?: string;
  readonly section?: { readonly depth: number; readonly text: string; readonly range: Range };
  readonly synopses: readonly Synopsis[];
  readonly speeches: readonly SpeechFact[];
  readonly notes: readonly NoteReading[];
  readonly includes: readonly NamedRange[];
  readonly titleEntries: readonly { readonly key: string; readonly value: string; readonly range: Range }[];
  readonly counts: SceneCounts;
  /** What stands between scenes and tells of time, in order. */
  readonly timeCues: readonly TimeCue[];
  /** Keys of the cues, each once. */
  readonly cueKeys: readonly string[];
  /** Names in capitals with an age behind, as keys. */
  readonly agedKeys: readonly string[];
  readonly memory: SegmentMemory;
}

/**
 * What others worked out from a segment last, each with what it was worked out for. It stands at the segment since
 * a weak map of a hundred thousand segments costs the garbage collector more than all the facts in it.
 */
export interface SegmentMemory {
  heading?: { readonly offset: number; readonly heading: SceneHeadingParts };
  mentions?: { readonly names: object; readonly found: readonly Mention[] };
  appearances?: { readonly names: object; readonly found: readonly Appearance[] };
  people?: { readonly names: object; readonly found: readonly PersonInSegment[] };
  sightings?: { readonly names: object; readonly found: readonly SeenInSegment[] };
  passage?: { readonly parts: readonly Segment[]; readonly passage: Passage };
}

/** A speech, its cue not yet resolved to characters. */
export interface SpeechFact extends Omit<Speech, 'character' | 'characters'> {
  readonly key: string;
  readonly parts: readonly GroupPart[];
}

const known = chunkSlot<{ readonly language: string; readonly segments: readonly Segment[] }>('segments');

/** The segments of a chunk, in order; one, as a rule. */
export function segmentsOf(chunk: Chunk, language: ParseOptions['language']): readonly Segment[] {
  const found = known.get(chunk);
  if (found?.language === language) return found.segments;
  const segments = readSegments(chunk, language);
  known.set(chunk, { language, segments });
  return segments;
}

/** What prints nothing: notes and boneyards of a chunk, in order. */
export function holesOf(chunk: Chunk): readonly Range[] {
  if (chunk.boneyards.length === 0) return chunk.notes;
  return [...chunk.notes, ...chunk.boneyards].sort((a, b) => a.start - b.start);
}

function readSegments(chunk: Chunk, language: ParseOptions['language']): readonly Segment[] {
  const { elements } = chunk;
  const segments: Segment[] = [];
  let from = 0;
  for (let to = 1; to <= elements.length; to++) {
    const next = elements[to];
    if (next && next.kind !== 'sceneHeading' && next.kind !== 'section') continue;
    segments.push(readSegment(chunk, elements.slice(from, to), language));
    from = to;
  }
  return segments;
}

function readSegment(
  chunk: Chunk,
  elements: readonly ScriptElement[],
  language: ParseOptions['language'],
): Segment {
  const { text } = chunk;
  const [first] = elements;
  const span = { start: first?.start ?? 0, end: elements.at(-1)?.end ?? 0 };
  const holes = holesOf(chunk);
  const speeches = readSpeeches(text, elements, holes);
  const heading = first?.kind === 'sceneHeading' ? readHeading(text, first, language) : undefined;
  const ofKind = <K extends ScriptElement['kind']>(kind: K) => elements.filter(isKind(kind));
  return {
    chunk,
    ...span,
    ...(heading && { heading }),
    ...(heading?.location && { locationKey: locationKey(heading.location.text) }),
    ...(first?.kind === 'section' && {
      section: { depth: first.depth, text: wordsIn(text, first.text), range: visible(first) },
    }),
    synopses: ofKind('synopsis').map((each) => ({ text: wordsIn(text, each.text), range: visible(each) })),
    speeches,
    notes: readNotes(chunk, span),
    includes: ofKind('dialectBlock').flatMap(({ include }) => (include ? [named(text, include)] : [])),
    titleEntries: ofKind('titlePageEntry').map((entry) => ({
      key: wordsIn(text, entry.key),
      value: titleValue(text, entry.key.end, entry.textEnd),
      range: visible(entry),
    })),
    counts: countSegment(text, elements, speeches, holes),
    timeCues: timeCuesOf(text, elements),
    cueKeys: [...new Set(speeches.map((speech) => speech.key))],
    agedKeys: ofKind('action').flatMap((action) => agedKeys(text, visible(action))),
    memory: {},
  };
}

function isKind<K extends ScriptElement['kind']>(kind: K) {
  return (element: ScriptElement): element is Extract<ScriptElement, { kind: K }> => element.kind === kind;
}

function visible({ start, textEnd }: ScriptElement): Range {
  return { start, end: textEnd };
}

function wordsIn(text: string, range: Range): string {
  return foldSpace(text.slice(range.start, range.end));
}

function named(text: string, { start, end }: Range): NamedRange {
  const range = trimRange(text, start, end);
  return { text: foldSpace(text.slice(range.start, range.end)), range };
}

/** Lines of a title page entry, without their indents. */
function titleValue(text: string, keyEnd: number, end: number): string {
  const value = text.slice(keyEnd, end).replace(/^\s*:/, '');
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function readNotes(chunk: Chunk, span: Range): readonly NoteReading[] {
  return chunk.notes
    .filter((note) => note.start >= span.start && note.start < span.end)
    .map((note) => readNote(chunk.text, note))
    .filter((note) => note !== undefined);
}

function agedKeys(text: string, range: Range): string[] {
  return agedNames(text, range).map((name) => characterKey(text.slice(name.start, name.end)));
}

/** Each cue with what stands under it; a note or boneyard between two lines ends no speech. */
function readSpeeches(
  text: string,
  elements: readonly ScriptElement[],
  holes: readonly Range[],
): readonly SpeechFact[] {
  const speeches: SpeechFact[] = [];
  for (let i = 0; i < elements.length; i++) {
    const cue = elements[i];
    if (cue?.kind === 'characterCue')
      speeches.push(readSpeech(text, cue, linesUnder(elements, i + 1), holes));
  }
  return speeches;
}

function linesUnder(elements: readonly ScriptElement[], from: number): readonly ScriptElement[] {
  let to = from;
  for (let i = from; i < elements.length; i++) {
    const element = elements[i];
    if (!element || !goesOn(element)) break;
    if (isSpoken(element)) to = i + 1;
  }
  return elements.slice(from, to);
}

function goesOn(element: ScriptElement): boolean {
  return isSpoken(element) || element.kind === 'note' || element.kind === 'boneyard';
}

function isSpoken(element: ScriptElement): boolean {
  if (element.kind === 'lyric') return element.inDialogue;
  return element.kind === 'dialogue' || element.kind === 'parenthetical';
}

function readSpeech(
  text: string,
  cue: CharacterCue,
  under: readonly ScriptElement[],
  holes: readonly Range[],
): SpeechFact {
  const name = named(text, cue.name);
  const lines = under.filter(({ kind }) => kind === 'dialogue' || kind === 'lyric').map(visible);
  return {
    key: characterKey(name.text),
    parts: groupParts(text.slice(name.range.start, name.range.end)),
    name,
    extensions: cue.extensions.map((range) => readExtension(text, range)),
    ...(cue.dual && { dual: cue.dual }),
    range: { start: cue.start, end: under.at(-1)?.textEnd ?? cue.textEnd },
    lines,
    parentheticals: under.filter(({ kind }) => kind === 'parenthetical').map(visible),
    words: lines.reduce((sum, line) => sum + countWords(text, line, holes), 0),
  };
}

function readExtension(text: string, range: Range): Speech['extensions'][number] {
  const inner = named(text, range);
  return { ...inner, kind: cueExtension(inner.text.replace(/^\(|\)$/g, '')) };
}

function countSegment(
  text: string,
  elements: readonly ScriptElement[],
  speeches: readonly SpeechFact[],
  holes: readonly Range[],
): SceneCounts {
  let total = 0;
  let actionWords = 0;
  for (const element of elements) {
    if (!counted.has(element.kind)) continue;
    const words = countWords(text, visible(element), holes);
    total += words;
    if (element.kind === 'action') actionWords += words;
  }
  const dialogueWords = speeches.reduce((sum, speech) => sum + speech.words, 0);
  return { words: total, actionWords, dialogueWords, speeches: speeches.length };
}

/** Headings and cues are labels, the title page is no part of the script proper. */
const counted: ReadonlySet<string> = new Set([
  ...['action', 'shot', 'centeredText', 'transition', 'dialogue', 'parenthetical', 'lyric'],
]);
