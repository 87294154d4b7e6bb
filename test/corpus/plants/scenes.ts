import { lineOf } from './places';

/** A scene of a script, for notes to be put into. */
export interface PlaceOfScene {
  /** Where the line below the heading starts. */
  readonly below: number;
  readonly heading: string;
}

export function scenesIn(script: string): readonly PlaceOfScene[] {
  return [...script.matchAll(/^(?:INT|EXT)\.? [^\r\n]+\r?\n/gm)].map(({ 0: heading, index }) => ({
    heading: heading.trim(),
    below: index + heading.length,
  }));
}

/** The script with a paragraph under each of two headings; the line is that of the second. */
export function withTwo(
  script: string,
  first: readonly [PlaceOfScene, string],
  second: readonly [PlaceOfScene, string],
): { readonly script: string; readonly line: number } {
  const [early, earlyText] = first;
  const [late, lateText] = second;
  const start = `${script.slice(0, early.below)}\n${earlyText}\n${script.slice(early.below, late.below)}\n`;
  return { script: `${start}${lateText}\n${script.slice(late.below)}`, line: lineOf(start, start.length) };
}

/** Two scenes, the second after the first. */
export function twoScenes(
  script: string,
  below: (limit: number) => number,
): readonly [PlaceOfScene, PlaceOfScene] | undefined {
  const scenes = scenesIn(script);
  if (scenes.length < 3) return undefined;
  const at = below(scenes.length - 1);
  const first = scenes[at];
  const second = scenes[at + 1 + below(scenes.length - at - 1)];
  return first && second ? [first, second] : undefined;
}
