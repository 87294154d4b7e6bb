import type { ScriptElement } from '../../server/src/core/syntax/elements';
import type { ScriptTree } from '../../server/src/core/syntax/tree';

/**
 * How many pages a script prints on, from element widths alone: 55 lines a page, 60 characters of action, 35 of
 * dialogue, 25 of parenthetical. Where pages may not break is not known here, so a real page count is up to a
 * page higher.
 */
export function estimatePages(tree: ScriptTree): number {
  let lines = 0;
  let besideAnother = false;
  for (const { element, offset } of tree.elements()) {
    if (element.kind === 'pageBreak') lines = Math.ceil(lines / linesPerPage) * linesPerPage;
    if (element.kind === 'characterCue') besideAnother = element.dual === 'right';
    if (besideAnother && inSpeech.has(element.kind)) continue;
    const text = tree.slice({ start: offset + element.start, end: offset + element.textEnd });
    lines += printedLines(element.kind, withoutNotes(text));
  }
  return lines / linesPerPage;
}

const linesPerPage = 55;
const inSpeech = new Set<ScriptElement['kind']>(['characterCue', 'parenthetical', 'dialogue', 'lyric']);

interface Shape {
  readonly width: number;
  /** Blank lines above. */
  readonly above: number;
}

const shapes: Partial<Record<ScriptElement['kind'], Shape>> = {
  sceneHeading: { width: 60, above: 2 },
  action: { width: 60, above: 1 },
  centeredText: { width: 60, above: 1 },
  shot: { width: 60, above: 1 },
  transition: { width: 60, above: 1 },
  characterCue: { width: 38, above: 1 },
  parenthetical: { width: 25, above: 0 },
  dialogue: { width: 35, above: 0 },
  lyric: { width: 35, above: 0 },
};

function printedLines(kind: ScriptElement['kind'], text: string): number {
  const shape = shapes[kind];
  if (!shape || text.trim() === '') return 0;
  const wrapped = text.split('\n').map((line) => wrappedLines(line, shape.width));
  return shape.above + wrapped.reduce((sum, count) => sum + count, 0);
}

/** Lines that greedy wrapping at spaces takes. */
function wrappedLines(line: string, width: number): number {
  let lines = 0;
  let column = width;
  for (const word of line.split(/\s+/).filter((part) => part !== '')) {
    const fits = column + 1 + word.length <= width;
    if (!fits) lines += 1;
    column = fits ? column + 1 + word.length : word.length;
  }
  return lines;
}

function withoutNotes(text: string): string {
  return text.replace(/\[\[[\s\S]*?\]\]/g, '');
}
