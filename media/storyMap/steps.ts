import type { StoryMapScene } from '../../server/src/protocol/requests';

/**
 * The ways through a map: which scene a key, a pointer or a caret means, and how far it is zoomed. Plain values, no page.
 */
const leap = 10;

/** The index that a key leads to from `index`; undefined for a key that leads nowhere. */
export function indexAfter(key: string, index: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    PageUp: index - leap,
    PageDown: index + leap,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, next));
}

/** Index of the last scene for which `isBefore` holds, of scenes in order; -1 where there is none. */
function lastIndex(scenes: readonly StoryMapScene[], isBefore: (scene: StoryMapScene) => boolean): number {
  let low = 0;
  let high = scenes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const scene = scenes[middle];
    if (scene && isBefore(scene)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The scene whose strip is at `x`; none to the left of the first and to the right of the last. */
export function indexAt(scenes: readonly StoryMapScene[], x: number): number | undefined {
  const index = lastIndex(scenes, (scene) => scene.x <= x);
  const last = scenes.at(-1);
  return index < 0 || !last || x > last.x + last.width ? undefined : index;
}

/** The scene that holds a line, from zero. */
export function indexOfLine(scenes: readonly StoryMapScene[], line: number): number | undefined {
  const index = lastIndex(scenes, ({ range }) => range.start.line <= line);
  return index < 0 ? undefined : index;
}

export const zooms: readonly number[] = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48];

/** The next level of zoom in a direction; the last one stays. */
export function zoomAfter(zoom: number, direction: 1 | -1): number {
  const levels = direction > 0 ? zooms : [...zooms].reverse();
  return levels.find((level) => (level - zoom) * direction > 0) ?? zoom;
}
