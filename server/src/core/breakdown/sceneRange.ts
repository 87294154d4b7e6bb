import { foldName } from '../screenplay/fold';
import type { Scene } from '../screenplay/model';
import { compareSceneNumbers } from '../screenplay/sceneNumber';
import { sceneNumberOf } from './reportTable';

/**
 * Scenes as people ask for them: `3-7, 12A`. A number is that between `#`; of a scene without one, its place in the
 * file.
 */
export type SceneRange = (scene: Scene) => boolean;

/** @returns undefined for what is no list of scene numbers */
export function readSceneRange(text: string): SceneRange | undefined {
  const parts = text.split(',').map((part) => readPart(foldName(part)));
  if (parts.some((part) => part === undefined)) return undefined;
  return (scene) => {
    const number = foldName(sceneNumberOf(scene));
    return parts.some((part) => part?.(number));
  };
}

const single = /^[\p{L}\d.]+$/u;

function readPart(text: string): ((number: string) => boolean) | undefined {
  const [first = '', last, ...more] = text.split(/ ?[-\u2013] ?/u);
  if (!single.test(first) || more.length > 0) return undefined;
  if (last === undefined) return (number) => number === first;
  if (!single.test(last)) return undefined;
  return (number) => compareSceneNumbers(first, number) <= 0 && compareSceneNumbers(number, last) <= 0;
}
