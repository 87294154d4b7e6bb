import { type AgeSpan, ageSpan } from '../../screenplay/age';
import type { NamedRange, Screenplay } from '../../screenplay/model';
import { type PlacedSighting, placedSightings, sightings } from '../../screenplay/sightings';

/**
 * The ages that a script tells, and how far two of them may be apart: by the years in headings, and not at all where
 * nothing says that time goes by.
 */
export interface ToldAge {
  readonly age: NamedRange;
  readonly span: AgeSpan;
  /** Ordinal; 0 before the first heading. */
  readonly scene: number;
}

/** By the person's key, those that say a number, in order. */
export function toldAges(screenplay: Screenplay): ReadonlyMap<string, readonly ToldAge[]> {
  const told = new Map<string, readonly ToldAge[]>();
  for (const [key, groups] of sightings(screenplay)) {
    if (!groups.some(({ seen }) => seen.isAged)) continue;
    const ages = placedSightings(groups.filter(({ seen }) => seen.isAged)).flatMap(readAge);
    if (ages.length > 0) told.set(key, ages);
  }
  return told;
}

function readAge({ age, scene }: PlacedSighting): readonly ToldAge[] {
  const span = age && ageSpan(age.text);
  return age && span ? [{ age, span, scene }] : [];
}

/** The year that a scene's heading gives. */
export function yearOf({ scenes }: Screenplay, scene: number): number | undefined {
  const found = /(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)/.exec(scenes[scene - 1]?.heading.text ?? '')?.[0];
  return found === undefined ? undefined : Number(found);
}

/** True where the scene is told out of the story's order: what is true there says nothing of now. */
export function isApart({ scriptDays }: Screenplay, scene: number): boolean {
  return scriptDays[scene - 1]?.kind === 'X';
}

/** Whether weeks or years may lie between two scenes. */
export function isTimeBetween({ scriptDays }: Screenplay, from: number, to: number): boolean {
  return scriptDays
    .slice(from, to)
    .some(({ reason }) => reason === 'timeJump' || reason === 'year' || reason === 'goesBack');
}

/** Whether somebody of the first age can be of the second so many years later; a birthday may lie between. */
export function canBe(first: AgeSpan, second: AgeSpan, years: number): boolean {
  return second.to >= first.from + years - (years === 0 ? 0 : 1) && second.from <= first.to + years + 1;
}
