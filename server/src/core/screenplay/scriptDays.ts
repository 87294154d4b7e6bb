import type { IndexedSegment } from './characterIndex';
import type { DayPeriod, ScriptDay, ScriptDayReason, StoryTimeFrame } from './model';
import { type DayEvidence, gatherDayEvidence } from './scriptDayEvidence';
import { scriptDayLabel, type WrittenDay } from './scriptDayLabel';
import type { TimeReading } from './timeOfDay';

/**
 * The script-day table: which day of the story each scene is on, as far as headings, cards and tags tell. What they
 * leave open is said to be so, not guessed; a tag `[[day: D3]]` settles it, and what follows counts on from there.
 * A day begins where night or evening gives way to an earlier time, or where words say that one has gone by.
 * Source: general practice of script coordinators (story-day breakdowns, X-days for what is told out of order).
 */
export function inferScriptDays(segments: readonly IndexedSegment[]): readonly ScriptDay[] {
  let state: State = { main: notBegun, apart: notBegun };
  return gatherDayEvidence(segments).map((evidence) => {
    const step = nextScene(state, evidence);
    state = step.state;
    return step.day;
  });
}

/** Where a line of the story has come to. */
interface Line {
  /** 0 before its first scene. */
  readonly day: number;
  readonly period?: DayPeriod;
  readonly weekday?: string;
  readonly year?: string;
  readonly place?: string;
  /** The words of the last jump, `THE NEXT DAY`. */
  readonly jump?: string;
}

interface State {
  readonly main: Line;
  /** Of what is told out of order; its days are counted on over the whole script. */
  readonly apart: Line;
  /** The frame that the scene before was told in. */
  readonly within?: StoryTimeFrame | 'tag';
}

interface Step {
  readonly state: State;
  readonly day: ScriptDay;
}

const notBegun: Line = { day: 0 };

function nextScene(state: State, evidence: DayEvidence): Step {
  const [tag] = evidence.tags;
  const frame = evidence.frame && apartFrames.has(evidence.frame.frame) ? evidence.frame.frame : undefined;
  if (tag) return taggedScene(state, evidence, tag, frame);
  if (frame) return sceneApart(state, evidence, frame);
  const { within: _, ...rest } = state;
  const decision = decide(state.main, evidence);
  return {
    state: { ...rest, main: moved(state.main, decision, evidence) },
    day: scriptDay(evidence, decision, kindOf(decision.period)),
  };
}

/** Told out of the story's order, on a day that is no day of the story. */
const apartFrames: ReadonlySet<StoryTimeFrame> = new Set<StoryTimeFrame>([
  'flashback',
  'flashForward',
  'dream',
]);

function sceneApart(state: State, evidence: DayEvidence, frame: StoryTimeFrame): Step {
  const goesOn = state.within === frame;
  const line = goesOn ? state.apart : { day: state.apart.day };
  const decided = goesOn ? decide(line, evidence) : { ...decide(notBegun, evidence), day: line.day + 1 };
  const isOpen = evidence.frame?.ended === false;
  const told = frame as Extract<ScriptDayReason, StoryTimeFrame>;
  const decision: Decision = {
    ...decided,
    source: hasFrame(evidence, frame) ? 'heading' : 'inferred',
    reason: isOpen ? 'frameNotEnded' : told,
    certain: !isOpen,
  };
  return {
    state: { ...state, within: frame, apart: moved(line, decision, evidence) },
    day: scriptDay(evidence, decision, 'X'),
  };
}

/** What a tag says holds; a number alone is on the line that the scene is told in. */
function taggedScene(
  state: State,
  evidence: DayEvidence,
  tag: WrittenDay,
  frame: StoryTimeFrame | undefined,
): Step {
  const last = evidence.tags.at(-1) ?? tag;
  const end = last.end ?? last;
  const isApart = tag.kind === 'X' || (tag.kind === undefined && frame !== undefined);
  const line = isApart ? state.apart : state.main;
  const period = periodOfTag(tag, evidence.reading.period ?? line.period);
  const kind = tag.kind ?? (isApart ? 'X' : kindOf(period));
  const decision: Decision = { day: tag.day, period, reason: 'tag', certain: true, source: 'tag' };
  const told = { ...decision, day: end.day, period: end === tag ? period : periodOfTag(end, period) };
  const after = moved(line, told, evidence);
  const { within: _, ...rest } = state;
  const day = scriptDay(evidence, decision, kind);
  const label = tag.end ? `${day.label}/${scriptDayLabel(tag.end.day, tag.end.kind ?? kind)}` : day.label;
  return {
    state: isApart ? { ...state, within: frame ?? 'tag', apart: after } : { ...rest, main: after },
    day: { ...day, label },
  };
}

/** N2 without a time in the heading is a night; D2 is a day, unless the time so far is one of the day already. */
function periodOfTag({ kind }: WrittenDay, before: DayPeriod | undefined): DayPeriod | undefined {
  if (kind === undefined || kind === 'X') return before;
  return before !== undefined && kindOf(before) === kind ? before : kind;
}

interface Decision {
  readonly day: number;
  readonly period: DayPeriod | undefined;
  readonly source: ScriptDay['source'];
  readonly certain: boolean;
  readonly reason: ScriptDayReason;
  /** The words of the jump that was made. */
  readonly jump?: string;
}

/** The day by what the scene's own words say, else by how its time of day follows that before. */
function decide(line: Line, evidence: DayEvidence): Decision {
  const { reading } = evidence;
  const period = reading.period ?? line.period;
  const made = (by: 0 | 1, reason: ScriptDayReason, certain = true): Decision => ({
    day: line.day + by,
    period,
    source: 'inferred',
    reason,
    certain: certain && !evidence.hasUnreadableTag,
  });
  const decision =
    byNumber(evidence, reading, period) ??
    byFirst(line, evidence, made) ??
    byWords(line, evidence, reading, made);
  const found = decision ?? byPeriod(line, evidence, reading, made);
  return evidence.hasUnreadableTag ? { ...found, reason: 'unreadableTag', certain: false } : found;
}

type Make = (by: 0 | 1, reason: ScriptDayReason, certain?: boolean) => Decision;

/** D3 in the heading, `DAY THREE` on a card. */
function byNumber(
  { heading }: DayEvidence,
  { scriptDay: day }: TimeReading,
  period: DayPeriod | undefined,
): Decision | undefined {
  if (day === undefined || day === 0) return undefined;
  const source = heading.timeOfDay?.scriptDay === day ? 'heading' : 'inferred';
  return { day, period, source, reason: 'numbered', certain: true };
}

function byFirst(line: Line, evidence: DayEvidence, made: Make): Decision | undefined {
  if (line.day > 0) return undefined;
  const hasTime = evidence.reading.period ?? evidence.heading.timeOfDay;
  return hasTime || !isPlace(evidence) ? made(1, 'firstScene') : made(1, 'noTimeOfDay', false);
}

/** Words that tell how far the story has moved. */
function byWords(line: Line, evidence: DayEvidence, reading: TimeReading, made: Make): Decision | undefined {
  const { shift, relation } = reading;
  if (shift?.direction === 'later' && isDays(shift.unit)) {
    const jump = jumpOf(evidence);
    if (jump !== undefined && jump === line.jump) return { ...made(0, 'sameJumpAgain', false), jump };
    const isNext = shift.unit === 'day' && shift.amount === 1;
    return { ...made(1, isNext ? 'nextDay' : 'timeJump'), ...(jump !== undefined && { jump }) };
  }
  if (relation === 'earlier' || shift?.direction === 'earlier') {
    return made(shift && isDays(shift.unit) && shift.direction === 'earlier' ? 1 : 0, 'goesBack', false);
  }
  if (reading.weekday && line.weekday && reading.weekday !== line.weekday) return made(1, 'weekday');
  if (evidence.year !== undefined && evidence.year !== line.year) {
    return made(1, 'year', line.year !== undefined);
  }
  if (relation !== 'later' || reading.period) return undefined;
  return shift?.unit === 'hour' ? made(0, 'hoursLater', false) : made(0, 'continuous');
}

function isDays(unit: string): boolean {
  return unit !== 'moment' && unit !== 'minute' && unit !== 'hour';
}

/** The heading's own jump: written over several scenes it may be one and the same. */
function jumpOf({ heading }: DayEvidence): string | undefined {
  return heading.timeOfDay?.shift?.direction === 'later' ? heading.timeOfDay.text.toUpperCase() : undefined;
}

/** How the time of day follows that of the scene before. */
function byPeriod(line: Line, evidence: DayEvidence, reading: TimeReading, made: Make): Decision {
  const { period, relation } = reading;
  if (!period) return withoutPeriod(line, evidence, relation !== undefined, made);
  const isBound = relation === 'continuous' || relation === 'same';
  const course = line.period ? courseOf(line.period, period) : 'onward';
  if (isBound) return course === 'newDay' ? made(0, 'againstTheClock', false) : made(0, 'continuous');
  const { frame } = evidence;
  if (frame?.frame === 'montage' || hasFrame(evidence, 'intercut')) {
    return made(0, frame?.frame === 'montage' ? 'montage' : 'intercut', course !== 'newDay');
  }
  if (course === 'newDay') {
    return made(1, line.period && kindOf(line.period) === 'night' ? 'nightEnded' : 'newMorning');
  }
  if (course === 'morningAfterDay') return made(1, course, false);
  if (course === 'eveningAfterNight') return made(0, course, false);
  if (line.period && kindOf(line.period) === 'day' && kindOf(period) === 'night') return made(0, 'nightFell');
  const isElsewhere = evidence.locationKey !== line.place;
  const isSame = evidence.faded && isElsewhere && kindOf(period) === kindOf(line.period) && !reading.shift;
  return isSame ? made(0, 'fade', false) : made(0, 'sameDay');
}

function withoutPeriod(line: Line, evidence: DayEvidence, isRelative: boolean, made: Make): Decision {
  if (isRelative) return made(0, 'continuous');
  if (evidence.frame?.frame === 'montage') return made(0, 'montage');
  if (hasFrame(evidence, 'intercut')) return made(0, 'intercut');
  if (!isPlace(evidence) || evidence.heading.timeOfDay || hasFrame(evidence, 'present'))
    return made(0, 'sameDay');
  return evidence.locationKey === line.place ? made(0, 'samePlace') : made(0, 'noTimeOfDay', false);
}

/** A forced heading such as `.LATER` or `.AT THE WINDOW` is a part of the scene before it. */
function isPlace({ heading }: DayEvidence): boolean {
  return heading.interiorExterior !== undefined;
}

function hasFrame({ heading }: DayEvidence, frame: StoryTimeFrame): boolean {
  return heading.extensions.some((each) => each.frame === frame);
}

/** Order within a day; what overlaps has no order. */
const hours: Readonly<Record<DayPeriod, readonly [first: number, last: number]>> = {
  dawn: [0, 0],
  morning: [1, 1],
  day: [1, 2],
  afternoon: [2, 2],
  dusk: [3, 4],
  evening: [3, 5],
  night: [4, 5],
};

type Course = 'onward' | 'newDay' | 'morningAfterDay' | 'eveningAfterNight';

function courseOf(from: DayPeriod, to: DayPeriod): Course {
  if (hours[to][1] < hours[from][0]) return 'newDay';
  if (from === 'day' && to === 'morning') return 'morningAfterDay';
  return from === 'night' && to === 'evening' ? 'eveningAfterNight' : 'onward';
}

function kindOf(period: DayPeriod | undefined): 'day' | 'night' {
  return period === 'night' || period === 'evening' ? 'night' : 'day';
}

function moved(line: Line, { day, period, jump }: Decision, evidence: DayEvidence): Line {
  const weekday = evidence.reading.weekday ?? line.weekday;
  const year = evidence.year ?? line.year;
  const place = isPlace(evidence) ? evidence.locationKey : line.place;
  return {
    day,
    ...(period && { period }),
    ...(weekday && { weekday }),
    ...(year !== undefined && { year }),
    ...(place !== undefined && { place }),
    ...(jump !== undefined && { jump }),
  };
}

function scriptDay(evidence: DayEvidence, decision: Decision, kind: ScriptDay['kind']): ScriptDay {
  const { day, period, source, certain, reason } = decision;
  return {
    scene: evidence.scene,
    label: scriptDayLabel(day, kind),
    day,
    kind,
    ...(period && { period }),
    source,
    certain,
    reason,
  };
}
