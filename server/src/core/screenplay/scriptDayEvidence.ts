import type { IndexedSegment } from './characterIndex';
import type { Segment } from './chunkFacts';
import { foldName } from './fold';
import type { HeadingExtension, SceneHeadingParts, StoryTimeFrame } from './model';
import { readScriptDay, type WrittenDay } from './scriptDayLabel';
import { type FrameMark, framesOfScenes, type SceneFrame } from './storyFrames';
import type { TimeCue } from './timeCues';
import { joinReadings, type TimeReading } from './timeOfDay';

/**
 * All that a script says of one scene's time: its heading, its tags, the cards before it and the frame it is told
 * in. What day follows from that is decided in `scriptDays.ts`.
 */
export interface DayEvidence {
  readonly scene: number;
  readonly heading: SceneHeadingParts;
  readonly locationKey?: string;
  /** What the heading tells, else the cards before it and at the top of the scene, which may stand for several. */
  readonly reading: TimeReading;
  /** The picture faded or dissolved before the scene. */
  readonly faded: boolean;
  readonly frame?: SceneFrame;
  /** The year or season in the heading's brackets: `(1973)`, `[SUMMER]`. */
  readonly year?: string;
  /** Day tags in order, those that can be read. */
  readonly tags: readonly WrittenDay[];
  /** A day tag that is not a script day. */
  readonly hasUnreadableTag: boolean;
}

export function gatherDayEvidence(segments: readonly IndexedSegment[]): readonly DayEvidence[] {
  const drafts = gatherDrafts(segments);
  const frames = framesOfScenes(drafts.flatMap(marksOf));
  return drafts.map((draft, index) => finish(draft, frames.get(index + 1)));
}

/** A scene's segments, and the cues before its heading that are not of the scene before. */
interface Draft {
  readonly scene: number;
  readonly segments: Segment[];
  readonly before: readonly TimeCue[];
  readonly body: TimeCue[];
}

/** A cue under what is played tells of the next scene; the last of `before` of the last draft are the script's end. */
function gatherDrafts(segments: readonly IndexedSegment[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let waiting: TimeCue[] = [];
  for (const { segment, scene } of segments) {
    const { heading, timeCues } = segment;
    if (heading) {
      drafts.push({ scene, segments: [], before: waiting, body: [] });
      waiting = [];
    }
    const draft = scene > 0 ? drafts.at(-1) : undefined;
    draft?.segments.push(segment);
    for (const cue of timeCues) {
      if (draft && heading && cue.atTop) draft.body.push(cue);
      else waiting.push(cue);
    }
  }
  return drafts;
}

function marksOf({ scene, segments, before, body }: Draft): readonly FrameMark[] {
  const marks = (cues: readonly TimeCue[]): readonly FrameMark[] =>
    cues.flatMap((cue) =>
      cue.kind === 'frame' && marked.has(cue.frame)
        ? [{ scene, frame: cue.frame, edge: cue.edge, inHeading: false }]
        : [],
    );
  const extensions = segments[0]?.heading?.extensions ?? [];
  return [...marks(before), ...extensions.flatMap((each) => headingMark(scene, each)), ...marks(body)];
}

/** An intercut keeps the day of its scene, wherever it begins and ends. */
const marked: ReadonlySet<StoryTimeFrame> = new Set<StoryTimeFrame>([
  ...(['flashback', 'flashForward', 'dream', 'montage', 'present'] as const),
]);

function headingMark(scene: number, { frame, text }: HeadingExtension): readonly FrameMark[] {
  if (!frame) return [];
  const edge = /^end\b/i.test(text) ? ('end' as const) : ('begin' as const);
  return [{ scene, frame, edge, inHeading: true }];
}

function finish(draft: Draft, frame: SceneFrame | undefined): DayEvidence {
  const [first] = draft.segments;
  if (!first?.heading) throw new Error('A scene begins with its heading.');
  const cues = [...draft.before, ...draft.body];
  const tags = draft.segments.flatMap(dayTags);
  const readable = tags.map(readScriptDay).filter((tag) => tag !== undefined);
  const year = yearOf(first.heading);
  return {
    scene: draft.scene,
    heading: first.heading,
    ...(first.locationKey !== undefined && { locationKey: first.locationKey }),
    reading: readingOf(first.heading, cues),
    faded: cues.some(({ kind }) => kind === 'fade'),
    ...(frame && { frame }),
    ...(year !== undefined && { year }),
    tags: readable,
    hasUnreadableTag: readable.length < tags.length,
  };
}

function readingOf({ timeOfDay }: SceneHeadingParts, cues: readonly TimeCue[]): TimeReading {
  const cards = cues.flatMap((cue) => (cue.kind === 'time' ? [cue.reading] : []));
  if (cards.length === 0) return timeOfDay ?? noReading;
  return joinReadings([...(timeOfDay ? [timeOfDay] : []), ...cards]);
}

const noReading: TimeReading = {};

function dayTags({ notes }: Segment): readonly string[] {
  return notes.flatMap((note) => (note.kind === 'tag' && note.category === 'day' ? [note.value.text] : []));
}

const yearOrSeason =
  /^(?:(?:EARLY |MID |LATE )?(?:SPRING|SUMMER|FALL|AUTUMN|WINTER),? ?)?(?:(?:1[5-9]|2[0-2])\d\d)?$/;

function yearOf({ extensions }: SceneHeadingParts): string | undefined {
  return extensions.map(({ text }) => foldName(text)).find((text) => text !== '' && yearOrSeason.test(text));
}
