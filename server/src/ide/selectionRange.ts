import type { SelectionRange } from 'vscode-languageserver-types';
import { contains, type Range, touches } from '../core/text/range';
import { lineAt, trimmed, trimmedEnd } from './extents';
import type { ScriptDocument } from './script';

/** What *Expand Selection* takes step by step: word, sentence, line, element, speech, scene, sequence, act, file. */
export function selectionRangeAt(script: ScriptDocument, offset: number): SelectionRange {
  const nested: Range[] = [];
  for (const range of candidates(script, offset)) {
    const last = nested.at(-1);
    const grows = !last || (contains(range, last) && range.end - range.start > last.end - last.start);
    if (grows && touches(range, offset) && range.end > range.start) nested.push(range);
  }
  return linked(script, nested);
}

function linked(script: ScriptDocument, nested: readonly Range[]): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const range of [...nested].reverse()) {
    const here = { range: script.toRange(range) };
    outer = outer ? { ...here, parent: outer } : here;
  }
  return outer ?? { range: script.toRange({ start: 0, end: script.tree.length }) };
}

/** From small to large. */
function candidates(script: ScriptDocument, offset: number): readonly Range[] {
  const { tree, screenplay } = script;
  const scene = screenplay.sceneAt(offset);
  const speech = scene?.speeches.find(({ range }) => touches(range, offset));
  const extents = [speech?.range, scene?.extent, ...sectionsAround(script, offset)];
  const element = elementRange(script, offset);
  return [
    ...(element ? smallest(script, element, offset) : []),
    ...extents.filter((range) => range !== undefined).map((range) => trimmedEnd(script, range)),
    { start: 0, end: tree.length },
  ];
}

function smallest(script: ScriptDocument, element: Range, offset: number): readonly Range[] {
  const line = trimmed(script, lineAt(script, offset));
  const sentence = piece(script, element, offset, /\S[^.!?…]*(?:[.!?…]+["'”’)\]*_]*|$)/gu);
  const word = piece(script, line, offset, /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu);
  const middle = [sentence, line].filter((range) => range !== undefined);
  middle.sort((a, b) => a.end - a.start - (b.end - b.start));
  return [...(word ? [word] : []), ...middle, element];
}

/** The first match of `pattern` within `range` that the caret touches. */
function piece({ tree }: ScriptDocument, range: Range, offset: number, pattern: RegExp): Range | undefined {
  for (const match of tree.slice(range).matchAll(pattern)) {
    const start = range.start + match.index;
    const found = { start, end: start + match[0].length };
    if (touches(found, offset)) return found;
  }
  return undefined;
}

function elementRange(script: ScriptDocument, offset: number): Range | undefined {
  const placed = script.tree.elementAt(offset);
  if (!placed) return undefined;
  const { element, offset: base } = placed;
  return trimmed(script, { start: base + element.start, end: base + element.textEnd });
}

/** Innermost first. */
function sectionsAround({ screenplay }: ScriptDocument, offset: number): readonly Range[] {
  const around = screenplay.sections.filter(({ extent }) => extent.start <= offset && offset < extent.end);
  return around.map(({ extent }) => extent).reverse();
}
