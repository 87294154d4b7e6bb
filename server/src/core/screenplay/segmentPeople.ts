import type { Range } from '../text/range';
import { segmentAppearances } from './appearances';
import type { Segment, SpeechFact } from './chunkFacts';
import { readIntroduction } from './introduction';
import { lazy } from './lazy';
import type { AppearanceKind, Introduction } from './model';
import type { Names } from './names';

/**
 * What a segment by itself tells of everybody in it: what the index of people is put together from. It is kept at the
 * segment and knows neither where that stands nor what other segments tell; offsets count from its chunk's start.
 */
export interface PersonInSegment {
  readonly key: string;
  /** Where the person shows first. */
  readonly first: number;
  /** As it stands in the first cue under this very key. */
  readonly name?: string;
  /** Every way it is written in cues that are this person's alone, in order. */
  readonly spellings: readonly string[];
  readonly cues: readonly Range[];
  readonly words: number;
  /** Of where the name stands in capitals first, which is an introduction if no segment before has one. */
  readonly introduction?: () => Introduction;
  /** The strongest way to be in it; none where somebody is only introduced. */
  readonly kind?: AppearanceKind;
}

/** In order of where each shows first. */
export function segmentPeople(segment: Segment, names: Names): readonly PersonInSegment[] {
  const { memory } = segment;
  if (memory.people?.names === names) return memory.people.found;
  const found = findPeople(segment, names);
  memory.people = { names, found };
  return found;
}

type Draft = { -readonly [K in keyof PersonInSegment]: PersonInSegment[K] } & {
  readonly spellings: string[];
  readonly cues: Range[];
};

function findPeople(segment: Segment, names: Names): readonly PersonInSegment[] {
  const all: Draft[] = [];
  for (const speech of segment.speeches) addSpeech(all, speech, names);
  addIntroductions(all, segment, names);
  for (const { character, kind, range } of segmentAppearances(segment, names))
    draftOf(all, character, range.start).kind = kind;
  return all.sort((a, b) => a.first - b.first);
}

/** A list and no map: a scene holds few people. */
function draftOf(all: Draft[], key: string, at: number): Draft {
  const known = all.find((each) => each.key === key);
  if (known) {
    known.first = Math.min(known.first, at);
    return known;
  }
  const made: Draft = { key, first: at, spellings: [], cues: [], words: 0 };
  all.push(made);
  return made;
}

function addSpeech(all: Draft[], speech: SpeechFact, names: Names): void {
  const { name, key, words } = speech;
  const speakers = names.speakers(speech);
  for (const speaker of speakers) {
    const each = draftOf(all, speaker, name.range.start);
    if (speakers.length === 1 && !each.spellings.includes(name.text)) each.spellings.push(name.text);
    if (key === speaker) each.name ??= name.text;
    each.cues.push(name.range);
    each.words += words;
  }
}

function addIntroductions(all: Draft[], segment: Segment, names: Names): void {
  for (const mention of names.mentions(segment)) {
    if (mention.area !== 'action' || mention.capitals !== 'all' || !mention.certain) continue;
    const { start, end, key } = mention;
    const each = draftOf(all, key, start);
    each.introduction ??= lazy(() => ({
      character: key,
      ...readIntroduction(segment.chunk, { start, end }),
    }));
  }
}
