import type { DayPeriod, SceneHeadingParts, ScriptDay } from '../../core/screenplay/model';

/**
 * What the color of a strip tells, as on a stripboard: inside or outside, and the light. Which colors those are is for
 * a style sheet to say.
 * Source: the usual stripboard, whose strips are white for INT. DAY, yellow for EXT. DAY, blue for INT. NIGHT and green
 * for EXT. NIGHT.
 */
export type SceneSide = 'int' | 'ext' | 'both' | 'noSide';
export type SceneLight = 'day' | 'night' | 'twilight' | 'noLight';

const lights: Readonly<Record<DayPeriod, SceneLight>> = {
  dawn: 'twilight',
  morning: 'day',
  day: 'day',
  afternoon: 'day',
  dusk: 'twilight',
  evening: 'night',
  night: 'night',
};

export function sideOf({ interiorExterior }: SceneHeadingParts): SceneSide {
  if (interiorExterior === undefined) return 'noSide';
  if (interiorExterior === 'intExt') return 'both';
  return interiorExterior === 'int' ? 'int' : 'ext';
}

/** CONTINUOUS and LATER have the light that the story has come to; a heading without a time of day has none. */
export function lightOf({ timeOfDay }: SceneHeadingParts, day: ScriptDay | undefined): SceneLight {
  const period = timeOfDay?.period ?? (timeOfDay?.relative ? day?.period : undefined);
  return period === undefined ? 'noLight' : lights[period];
}
