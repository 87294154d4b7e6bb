import { namePattern } from '../../core/screenplay/nameCase';
import { readNote } from '../../core/screenplay/note';
import type { ElementKind } from '../../core/syntax/elements';
import type { PlacedElement } from '../../core/syntax/tree';
import { contains, type Range, shift } from '../../core/text/range';
import type { ScriptDocument } from '../script';

/**
 * Looks a name up in the words of a script where the resolved script does not: a place in prose, or a person in a
 * script whose cast does not know them. Only spellings that begin with a capital count, since `the pier` may be any.
 */
export interface FoundName {
  readonly range: Range;
  readonly kind: ElementKind;
}

/** No words of the writer's, or names that the resolved script finds. */
const passed: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'characterCue',
  'titlePageEntry',
  'transition',
  'pageBreak',
  'boneyard',
  'dialectBlock',
  'blank',
]);

export function namesInWords(script: ScriptDocument, name: string): readonly FoundName[] {
  const pattern = namePattern(name);
  return [...script.tree.elements()]
    .filter(({ element }) => !passed.has(element.kind))
    .flatMap((placed) => namesInElement(placed, pattern));
}

function namesInElement({ element, chunk, offset }: PlacedElement, pattern: RegExp): readonly FoundName[] {
  const text = chunk.text.slice(element.start, element.textEnd);
  const data = [...chunk.boneyards, ...chunk.notes.filter((note) => !readNote(chunk.text, note))];
  return [...text.matchAll(pattern)]
    .map((match) => ({
      start: element.start + match.index,
      end: element.start + match.index + match[0].length,
    }))
    .filter((range) => isCapital(chunk.text.slice(range.start, range.end)))
    .filter((range) => !data.some((one) => contains(one, range)))
    .map((range) => ({ range: shift(range, offset), kind: element.kind }));
}

function isCapital(name: string): boolean {
  const [first = ''] = name;
  return first !== first.toLowerCase() || first === first.toUpperCase();
}
