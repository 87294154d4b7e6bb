import type { Scene, Screenplay } from '../core/screenplay/model';

/**
 * The scenes that a person names: `12A` or `3-5` by the numbers that the script prints, else by counting; or the title
 * of an act or sequence. @returns ordinals in order; undefined where nothing of the kind is there
 */
export function scenesNamed({ scenes, sections }: Screenplay, name: string): readonly number[] | undefined {
  const wanted = name.trim();
  const [, from = '', to = ''] = /^(\S+?)\s*[-\u2013]\s*(\S+)$/.exec(wanted) ?? [];
  const one = sceneOf(scenes, wanted);
  if (one) return [one.ordinal];
  const [first, last] = [sceneOf(scenes, from), sceneOf(scenes, to)];
  if (first && last && first.ordinal <= last.ordinal) {
    const within = ({ ordinal }: Scene) => ordinal >= first.ordinal && ordinal <= last.ordinal;
    return scenes.filter(within).map(({ ordinal }) => ordinal);
  }
  const section = sections.find(({ text }) => text.trim().toLowerCase() === wanted.toLowerCase());
  if (!section) return undefined;
  const { start, end } = section.extent;
  const inside = scenes.filter(({ extent }) => extent.start >= start && extent.start < end);
  return inside.length === 0 ? undefined : inside.map(({ ordinal }) => ordinal);
}

/** A script that numbers its scenes means those numbers; one that does not is counted. */
function sceneOf(scenes: readonly Scene[], name: string): Scene | undefined {
  const isNumbered = scenes.some(({ heading }) => heading.sceneNumber);
  return scenes.find(({ heading, ordinal }) =>
    isNumbered ? heading.sceneNumber?.text.toLowerCase() === name.toLowerCase() : String(ordinal) === name,
  );
}
