import type { ScriptDay, ScriptDayReason } from '../core/screenplay/model';
import type { Localize } from './localize';

/** Every sentence about script days; English is the key of its translation. */
const names: Readonly<Record<ScriptDay['kind'], string>> = {
  day: 'Day {number}',
  night: 'Night {number}',
  X: 'X-day {number}',
};

const forms = {
  tag: '{day} (from the tag)',
  heading: '{day} (from the heading: {reason})',
  inferred: '{day} (inferred: {reason})',
  uncertain: '{day}? Not certain: {reason}. A tag such as [[day: {label}]] settles it.',
} as const;

/** Why, as part of a sentence. */
export const scriptDayReasons: Readonly<Record<ScriptDayReason, string>> = {
  firstScene: 'the first scene',
  tag: 'a tag says so',
  numbered: 'its number is written there',
  continuous: 'it goes on from the scene before',
  sameDay: 'nothing tells of another day',
  nightFell: 'day gave way to night',
  nightEnded: 'night gave way to day',
  newMorning: 'it is earlier in the day than the scene before',
  nextDay: 'the next day is told',
  timeJump: 'time has gone by',
  weekday: 'another day of the week is told',
  year: 'another year or season is told',
  flashback: 'a flashback',
  flashForward: 'a flash-forward',
  dream: 'a dream',
  montage: 'a montage keeps its day',
  intercut: 'an intercut keeps its day',
  samePlace: 'the place stays the same',
  noTimeOfDay: 'the heading has no time of day',
  morningAfterDay: 'MORNING after DAY may be the same day or the next',
  eveningAfterNight: 'EVENING after NIGHT may be the same night or the next',
  againstTheClock: 'it goes on from the scene before, and its time of day is earlier',
  hoursLater: 'hours later it may be another day',
  goesBack: 'the story goes back in time',
  sameJumpAgain: 'the same jump is told twice, and may be one or two',
  fade: 'a fade before it may mean that time has gone by',
  frameNotEnded: 'the flashback or dream is never ended',
  unreadableTag: 'the tag is no script day, such as D3, N3 or X1',
};

export const scriptDaySentences: readonly string[] = [
  ...Object.values(names),
  ...Object.values(forms),
  ...Object.values(scriptDayReasons),
];

/** `Day 2`, `Night 2`, `X-day 1`; of a scene that goes over, what it begins on. */
export function scriptDayName({ kind, day }: ScriptDay, localize: Localize): string {
  return localize(names[kind], { number: String(day) });
}

/** Why a scene is on its day, as part of a sentence. */
export function scriptDayReason({ reason }: ScriptDay, localize: Localize): string {
  return localize(scriptDayReasons[reason]);
}

/** `Day 2 (inferred: night gave way to day)` */
export function scriptDayLine(day: ScriptDay, localize: Localize): string {
  const { label, source, certain } = day;
  const form = certain ? forms[source] : forms.uncertain;
  return localize(form, {
    day: scriptDayName(day, localize),
    reason: scriptDayReason(day, localize),
    label,
  });
}
