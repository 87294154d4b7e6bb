import type { NamedRange, SceneHeadingParts } from '../../screenplay/model';
import type { Passage, PlacedPassage } from '../../screenplay/passage';
import { compareSceneNumbers } from '../../screenplay/sceneNumber';
import { type Range, shift } from '../../text/range';
import { omittedNumbers } from './omittedScenes';

/**
 * What a scene says of its number, for the rules that compare numbers. Ranges count from the start of the passage.
 */
export interface NumberFact {
  /** The whole line of the heading. */
  readonly heading: Range;
  readonly number?: NamedRange;
  /** A real slug line, with an interior or exterior: one that a schedule has a strip for. */
  readonly isSlug: boolean;
  /** Numbers that the passage says are omitted, upper case. */
  readonly omitted: readonly string[];
  /** Where a scene number would be typed. */
  readonly wordsEnd: number;
}

/** @returns undefined for what says nothing of numbers */
export function numberFact(passage: Passage): NumberFact | undefined {
  const omitted = omittedNumbers(passage);
  const { heading } = passage;
  if (!heading && omitted.length === 0) return undefined;
  const [element] = passage.elements;
  return {
    heading: heading?.range ?? { start: 0, end: 0 },
    ...(heading?.sceneNumber && { number: heading.sceneNumber }),
    isSlug: isSlug(heading),
    omitted,
    wordsEnd: element?.kind === 'sceneHeading' ? element.text.end : 0,
  };
}

function isSlug(heading: SceneHeadingParts | undefined): boolean {
  return heading?.interiorExterior !== undefined;
}

/** A scene with a number, counted from the start of the file. */
export interface NumberedScene {
  readonly number: string;
  readonly range: Range;
  /** The number where it is a plain one, without letters. */
  readonly plain?: number;
}

/** Scenes that have a number, in order of place. */
export function numberedScenes(
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => NumberFact | undefined,
): readonly NumberedScene[] {
  const found: NumberedScene[] = [];
  for (const placed of passages) {
    const number = facts(placed)?.number;
    if (!number) continue;
    const plain = /^\d{1,6}$/.test(number.text) ? { plain: Number(number.text) } : {};
    found.push({ number: number.text, range: shift(number.range, placed.offset), ...plain });
  }
  return found;
}

/** As `compareSceneNumbers`, quick for plain numbers. */
export function compareNumbered(a: NumberedScene, b: NumberedScene): number {
  if (a.plain !== undefined && b.plain !== undefined) return a.plain - b.plain;
  return compareSceneNumbers(a.number, b.number);
}

/**
 * A number for a scene that comes after `before`: 12A after 12, 12B after 12A; undefined where none is free.
 * A number that was skipped is never used, since it may have belonged to a scene that was taken out.
 */
export function insertedNumber(before: string, next: string | undefined): string | undefined {
  const [, stem = '', letter] = /^(\p{L}*\d+)(\p{L})?$/u.exec(before) ?? [];
  if (stem === '' || letter?.toUpperCase() === 'Z') return undefined;
  const number =
    next === undefined && letter === undefined
      ? stem.replace(/\d+/, (digits) => String(Number(digits) + 1))
      : stem + (letter ? String.fromCharCode(letter.toUpperCase().charCodeAt(0) + 1) : 'A');
  return next === undefined || compareSceneNumbers(number, next) < 0 ? number : undefined;
}
