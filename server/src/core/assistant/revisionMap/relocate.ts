import type { Scene, Screenplay } from '../../screenplay/model';
import { passagesOf } from '../../screenplay/passage';
import { printedHash } from '../../screenplay/printedHash';
import { straightenMarks } from '../../text/straightenMarks';
import type { TaskScene } from './model';

/**
 * Finds the scenes of a revision map in the script as it is now. The map knows a scene by a hash of what it prints, its
 * number and its heading; it needs no earlier draft, so that a map works without git.
 */
export type Relocated =
  | { readonly kind: 'same' | 'changed'; readonly scene: Scene }
  /** Nothing is left that could be it. */
  | { readonly kind: 'removed' };

/** As many digits of a hash as a map keeps: enough to tell the scenes of a script apart, short enough to read past. */
const digits = 8;

/** Of each scene in order. */
function shortHashes(screenplay: Screenplay): readonly string[] {
  return passagesOf(screenplay).flatMap(({ passage, scene }) =>
    scene ? [printedHash(passage).slice(0, digits)] : [],
  );
}

export interface SceneFinder {
  find(scene: TaskScene): Relocated;
}

/** Made once for a draft. */
export function sceneFinder(screenplay: Screenplay): SceneFinder {
  const { scenes } = screenplay;
  const hashes = shortHashes(screenplay);
  const byHash = groupBy(scenes, ({ ordinal }) => hashes[ordinal - 1]);
  const byNumber = groupBy(scenes, ({ heading }) => heading.sceneNumber?.text.toUpperCase());
  const byHeading = groupBy(scenes, ({ heading }) => headingKey(heading.text));
  return {
    find: (wanted) => {
      const same = wanted.hash === undefined ? undefined : nearest(byHash.get(wanted.hash), wanted.ordinal);
      if (same) return { kind: 'same', scene: same };
      const numbered = nearest(byNumber.get(wanted.sceneNumber?.toUpperCase()), wanted.ordinal);
      const found = numbered ?? nearest(byHeading.get(headingKey(wanted.heading)), wanted.ordinal);
      if (!found) return { kind: 'removed' };
      // Without a hash nobody can tell; a person typed the line, and the scene is there.
      return { kind: wanted.hash === undefined ? 'same' : 'changed', scene: found };
    },
  };
}

function headingKey(text: string): string {
  return straightenMarks(text).toUpperCase();
}

function groupBy<T, K>(
  values: readonly T[],
  keyOf: (value: T) => K | undefined,
): ReadonlyMap<K | undefined, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Of scenes that are alike, the one that stands nearest to where it stood. */
function nearest(scenes: readonly Scene[] = [], ordinal: number): Scene | undefined {
  return scenes.reduce<Scene | undefined>((best, scene) => {
    const distance = Math.abs(scene.ordinal - ordinal);
    return best && Math.abs(best.ordinal - ordinal) <= distance ? best : scene;
  }, undefined);
}

/** The map's scenes with what tells later whether they were written anew. */
export function withHashes(scenes: readonly TaskScene[], screenplay: Screenplay): readonly TaskScene[] {
  const hashes = shortHashes(screenplay);
  return scenes.map((each) => {
    const hash = hashes[each.ordinal - 1];
    return hash === undefined ? each : { ...each, hash };
  });
}
