import type { SceneHeadingParts, Screenplay, ScriptDay } from '../../screenplay/model';
import type { Passage, PlacedPassage } from '../../screenplay/passage';
import { type TimeCue, timeCuesOf } from '../../screenplay/timeCues';
import { type Range, shift } from '../../text/range';

/**
 * What stands around a heading and tells of its time: cards, fades and frames, each with the scene that it opens. A
 * cue under what is played belongs to the scene after it.
 */
export interface TimeFact {
  readonly heading?: SceneHeadingParts;
  readonly cues: readonly TimeCue[];
  /** Of the first script-day tag. */
  readonly dayTag?: Range;
}

const none: TimeFact = { cues: [] };

/** Ranges count from the start of the passage. */
export function timeFact({ heading, text, elements, notes }: Passage): TimeFact {
  const cues = timeCuesOf(text, elements);
  if (!heading && cues.length === 0) return none;
  const dayTag = notes.find((note) => note.kind === 'tag' && note.category === 'day')?.range;
  return { cues, ...(heading && { heading }), ...(dayTag && { dayTag }) };
}

export interface TimedScene {
  /** Ordinal, from 1. */
  readonly scene: number;
  readonly heading: SceneHeadingParts;
  /** What is added to the heading's ranges to count from the start of the file. */
  readonly offset: number;
  /** Before the heading and at the top of the scene; ranges count from the start of the file. */
  readonly cues: readonly TimeCue[];
  readonly dayTag?: Range;
}

export function timedScenes(
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => TimeFact,
): readonly TimedScene[] {
  const scenes: TimedScene[] = [];
  let waiting: TimeCue[] = [];
  for (const placed of passages) {
    const { heading, cues, dayTag } = facts(placed);
    const { offset } = placed;
    const own = cues.map((cue) => ({ ...cue, range: shift(cue.range, offset) }));
    if (!heading) {
      waiting.push(...own);
      continue;
    }
    scenes.push({
      scene: scenes.length + 1,
      heading,
      offset,
      cues: [...waiting, ...own.filter(({ atTop }) => atTop)],
      ...(dayTag && { dayTag: shift(dayTag, offset) }),
    });
    waiting = own.filter(({ atTop }) => !atTop);
  }
  return scenes;
}

/** The script day of a scene. */
export function dayOf({ scriptDays }: Screenplay, { scene }: TimedScene): ScriptDay | undefined {
  return scriptDays[scene - 1];
}

/** Where the heading tells the time; the whole heading where it does not. */
export function timeRange({ heading, offset }: TimedScene): Range {
  return shift(heading.timeOfDay?.range ?? heading.range, offset);
}

export function headingRange({ heading, offset }: TimedScene): Range {
  return shift(heading.range, offset);
}

/** A scene at the very moment of the one before, as SAME says and SAME DAY does not. */
export function isSameMoment({ timeOfDay }: SceneHeadingParts): boolean {
  return (
    timeOfDay?.relation === 'same' && !/\b(?:DAY|NIGHT|MORNING|AFTERNOON|EVENING)\b/i.test(timeOfDay.text)
  );
}
