import { contains, type Range, shift, touches } from '../text/range';
import type { IndexedSegment } from './characterIndex';
import type { Segment, SpeechFact } from './chunkFacts';
import { locationAliases } from './locationIndex';
import type { Mention } from './mentions';
import type { Screenplay } from './model';
import type { Names } from './names';
import { workingsOf } from './resolve';

/**
 * Where a person or a place stands in the text, each place with its role. Rename, references, highlights and hover
 * all stand on this: it says what is there, never what to do with it.
 */
export type OccurrenceRole = 'cue' | 'heading' | 'introduction' | 'mention' | 'possessive';

export interface Occurrence {
  readonly kind: 'character' | 'location';
  readonly key: string;
  /** The name alone: `MARIA` of `MARIA'S`, `BEN` of the cue `ANNA AND BEN`. */
  readonly range: Range;
  readonly role: OccurrenceRole;
  /**
   * False where the words may mean something else: `Will` at the start of a sentence, `HOPE` in `HOPE STREET`. A
   * rename asks about these; they count for nothing else.
   */
  readonly certain: boolean;
}

/** The character whose name touches `offset`: in a cue, in prose, in a heading, synopsis or note. */
export function characterAt(screenplay: Screenplay, offset: number): Occurrence | undefined {
  const { names } = workingsOf(screenplay);
  for (const placed of segmentsAt(screenplay, offset)) {
    const found = charactersIn(placed, names, screenplay).find(({ range }) => touches(range, offset));
    if (found) return found;
  }
  return undefined;
}

/** The place whose name touches `offset`, in a heading. */
export function locationAt(screenplay: Screenplay, offset: number): Occurrence | undefined {
  const aliases = locationAliases(screenplay.showFile);
  for (const placed of segmentsAt(screenplay, offset)) {
    const found = locationIn(placed, aliases);
    if (found && touches(found.range, offset)) return found;
  }
  return undefined;
}

/** Every place where a character's name stands, in order. */
export function characterOccurrences(screenplay: Screenplay, key: string): readonly Occurrence[] {
  const { segments, names } = workingsOf(screenplay);
  return segments
    .flatMap((placed) => charactersIn(placed, names, screenplay, key))
    .sort((a, b) => a.range.start - b.range.start);
}

/** Everyone who is named within `range`, which lies in one paragraph or line. */
export function charactersWithin(screenplay: Screenplay, range: Range): readonly Occurrence[] {
  const { names } = workingsOf(screenplay);
  return segmentsAt(screenplay, range.start)
    .flatMap((placed) => charactersIn(placed, names, screenplay))
    .filter((occurrence) => contains(range, occurrence.range));
}

/** Every heading that names a place, in order. */
export function locationOccurrences(screenplay: Screenplay, key: string): readonly Occurrence[] {
  const aliases = locationAliases(screenplay.showFile);
  return workingsOf(screenplay).segments.flatMap((placed) => {
    const found = locationIn(placed, aliases);
    return found?.key === key ? [found] : [];
  });
}

/** The segments that `offset` lies in or at the edge of; the one that it stands at the end of comes last. */
function segmentsAt(screenplay: Screenplay, offset: number): readonly IndexedSegment[] {
  const { segments } = workingsOf(screenplay);
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const placed = segments[middle];
    if (placed && placed.segment.end + placed.offset < offset) low = middle + 1;
    else high = middle;
  }
  return segments
    .slice(low, low + 2)
    .filter(({ segment, offset: by }) => segment.start + by <= offset)
    .reverse();
}

function charactersIn(
  { segment, offset }: IndexedSegment,
  names: Names,
  screenplay: Screenplay,
  key?: string,
): readonly Occurrence[] {
  const cues = segment.speeches.flatMap((speech) => cueOccurrences(speech, offset, names));
  const mentions = names.mentions(segment);
  const wanted = key === undefined ? mentions : mentions.filter((mention) => mention.key === key);
  const prose = wanted.map((mention) => mentionOccurrence(mention, offset, screenplay));
  return [...(key === undefined ? cues : cues.filter((cue) => cue.key === key)), ...prose];
}

function cueOccurrences(speech: SpeechFact, by: number, names: Names): readonly Occurrence[] {
  const base = { kind: 'character', role: 'cue', certain: true } as const;
  if (!names.isGroup(speech)) {
    return [{ ...base, key: names.canonical(speech.key), range: shift(speech.name.range, by) }];
  }
  return speech.parts.map(({ key, start, end }) => ({
    ...base,
    key: names.canonical(key),
    range: shift({ start, end }, speech.name.range.start + by),
  }));
}

function mentionOccurrence(mention: Mention, by: number, screenplay: Screenplay): Occurrence {
  const range = shift({ start: mention.start, end: mention.end }, by);
  const { key, certain } = mention;
  return { kind: 'character', key, range, certain, role: roleOf(mention, range, screenplay) };
}

function roleOf(mention: Mention, range: Range, screenplay: Screenplay): OccurrenceRole {
  if (mention.area === 'action' && mention.capitals === 'all') {
    const introduced = screenplay.characters.get(mention.key)?.introduction?.range;
    if (introduced?.start === range.start) return 'introduction';
  }
  if (mention.possessive) return 'possessive';
  return mention.area === 'heading' ? 'heading' : 'mention';
}

function locationIn(
  { segment, offset }: { segment: Segment; offset: number },
  aliases: ReadonlyMap<string, string>,
): Occurrence | undefined {
  const { heading, locationKey: written } = segment;
  if (!heading?.location || written === undefined) return undefined;
  const range = shift(heading.location.range, offset);
  return { kind: 'location', key: aliases.get(written) ?? written, range, role: 'heading', certain: true };
}
