import type { ScriptElement } from '../syntax/elements';
import { type Range, shift } from '../text/range';

/**
 * An element as it is counted from another start: every range in it moves along.
 */
export function shiftElement(element: ScriptElement, by: number): ScriptElement {
  const moved = {
    ...element,
    start: element.start + by,
    textEnd: element.textEnd + by,
    end: element.end + by,
  };
  const optional = <K extends string>(key: K, range: Range | undefined) =>
    range ? ({ [key]: shift(range, by) } as Readonly<Record<K, Range>>) : {};
  switch (moved.kind) {
    case 'titlePageEntry':
      return { ...moved, key: shift(moved.key, by) };
    case 'sceneHeading':
      return { ...moved, text: shift(moved.text, by), ...optional('sceneNumber', moved.sceneNumber) };
    case 'characterCue':
      return {
        ...moved,
        name: shift(moved.name, by),
        extensions: moved.extensions.map((extension) => shift(extension, by)),
      };
    case 'section':
    case 'synopsis':
      return { ...moved, text: shift(moved.text, by) };
    case 'pageBreak':
      return { ...moved, ...optional('pageNumber', moved.pageNumber) };
    case 'dialectBlock':
      return { ...moved, ...optional('include', moved.include) };
    default:
      return moved;
  }
}
