import type { ElementKind } from '../../../server/src/core/syntax/elements';
import { parse } from '../../../server/src/core/syntax/parse';
import type { Random } from '../../support/random';
import type { PlantedScript } from './plant';

/** A stretch of a script where a fault may be put. */
export interface Place {
  readonly start: number;
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
}

/** Every match of `pattern` in printed elements of these kinds; notes and boneyard are no place for a fault. */
export function placesIn(script: string, kinds: readonly ElementKind[], pattern: RegExp): readonly Place[] {
  const places: Place[] = [];
  for (const { element, chunk, offset } of parse(script, { language: 'auto' }).elements()) {
    if (!kinds.includes(element.kind)) continue;
    const holes = [...chunk.notes, ...chunk.boneyards];
    for (const found of chunk.text.slice(element.start, element.textEnd).matchAll(pattern)) {
      const start = element.start + found.index;
      const end = start + found[0].length;
      if (holes.some((hole) => hole.start < end && start < hole.end)) continue;
      places.push({ start: offset + start, text: found[0], groups: found.slice(1) });
    }
  }
  return places;
}

/** The script with one of the places written otherwise; undefined where there is none. */
export function changeOne(
  script: string,
  places: readonly Place[],
  random: Random,
  write: (place: Place) => string,
): PlantedScript | undefined {
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const end = place.start + place.text.length;
  return {
    script: script.slice(0, place.start) + write(place) + script.slice(end),
    line: lineOf(script, place.start),
  };
}

/** From 1. */
export function lineOf(script: string, offset: number): number {
  return script.slice(0, offset).split(/\r\n|\r|\n/).length;
}

export const spoken: readonly ElementKind[] = ['dialogue'];
export const prose: readonly ElementKind[] = ['action', 'dialogue'];
