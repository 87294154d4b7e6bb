import type { PageBreak, ScriptElement } from '../syntax/elements';
import { countLineBreaks } from '../syntax/lines';
import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';
import type { PageLayout } from './pageLayout';
import { addLines, countLines, isPrinted, type PrintedElement, type PrintedLines } from './printedLines';

/**
 * A chunk as what is put on pages one after another: paragraphs, whole speeches, and the breaks that the writer set.
 * Where pages end is not known here. All offsets count from the start of the chunk.
 */
export type PageItem = PrintedBlock | ForcedBreak;

/** `===`, or `=== 12A ===` with the number of the page that begins. */
export interface ForcedBreak {
  readonly kind: 'pageBreak';
  readonly start: number;
  readonly pageNumber?: string;
}

export type BlockKind =
  | 'heading'
  | 'shot'
  | 'action'
  | 'speech'
  | 'dual'
  | 'transition'
  | 'centered'
  | 'lyric';

export interface PrintedBlock {
  readonly kind: BlockKind;
  /** A heading begins a scene; what stands below a section is in none. */
  readonly scene: 'begins' | 'goesOn' | 'none';
  readonly start: number;
  /** Blank lines above, unless it is the first on its page. */
  readonly above: number;
  /** Blank lines that the writer left below; they count between paragraphs of action. */
  readonly below: number;
  readonly elements: readonly PrintedElement[];
  readonly lines: PrintedLines;
  /** The right column of a dual dialogue, its lines beside those of the left. */
  readonly beside: PrintedLines;
  /** Goes on from the page before: the cue is printed once more, with (CONT'D), above its lines. */
  readonly continued: boolean;
  /** Goes on over the page: (MORE) is printed below its lines. */
  readonly more: boolean;
}

export function heightOf({ lines, beside, continued, more }: PrintedBlock): number {
  const rows = Math.max(countLines(lines), countLines(beside));
  return rows + (continued ? 1 : 0) + (more ? 1 : 0);
}

/** The element that a line of the block is of. */
export function elementOf({ elements }: PrintedBlock, lineStart: number): PrintedElement | undefined {
  return elements.findLast(({ start }) => start <= lineStart);
}

type Group = PageBreak | readonly PrintedElement[];

/** What a chunk prints. Lists are copied when they are full: one that grew holds room for twice as much. */
export function itemsOf(chunk: Chunk, layout: PageLayout): readonly PageItem[] {
  const items: PageItem[] = [];
  for (const group of groupsOf(chunk)) {
    if ('kind' in group) items.push(forcedBreak(chunk, group));
    else addBlock(items, chunk, group, layout);
  }
  return items.slice();
}

function forcedBreak(chunk: Chunk, { start, pageNumber }: PageBreak): ForcedBreak {
  if (!pageNumber) return { kind: 'pageBreak', start };
  return { kind: 'pageBreak', start, pageNumber: chunk.text.slice(pageNumber.start, pageNumber.end) };
}

/**
 * What is printed as one: a cue with all that stands under it, action that only a note parts, else each element by
 * itself.
 */
function groupsOf(chunk: Chunk): readonly Group[] {
  const groups: Group[] = [];
  let open: PrintedElement[] | undefined;
  for (const element of chunk.elements) {
    if (element.kind === 'pageBreak') groups.push(element);
    if (!isPrinted(element)) {
      if (!isHidden(element) || endsParagraph(chunk, open?.at(-1), element)) open = undefined;
    } else if (open && goesOn(open, element)) open.push(element);
    else {
      open = [element];
      groups.push(open);
      if (element.kind === 'action' && blankLinesBelow(chunk, element) > 0) open = undefined;
    }
  }
  return groups;
}

function isHidden({ kind }: ScriptElement): boolean {
  return kind === 'note' || kind === 'boneyard';
}

/** A blank line below a note ends the action above it; a speech knows its own end. */
function endsParagraph(chunk: Chunk, above: PrintedElement | undefined, hidden: ScriptElement): boolean {
  return above?.kind === 'action' && blankLinesBelow(chunk, hidden) > 0;
}

function goesOn(group: readonly PrintedElement[], element: PrintedElement): boolean {
  const first = group[0];
  if (first?.kind === 'action') return element.kind === 'action';
  return first !== undefined && inSpeech(first) && inSpeech(element) && element.kind !== 'characterCue';
}

function inSpeech(element: PrintedElement): boolean {
  if (element.kind === 'lyric') return element.inDialogue;
  return element.kind === 'characterCue' || element.kind === 'parenthetical' || element.kind === 'dialogue';
}

function addBlock(
  items: PageItem[],
  chunk: Chunk,
  elements: readonly PrintedElement[],
  layout: PageLayout,
): void {
  const left = items.at(-1);
  if (isRight(elements) && left && left.kind === 'speech') items.pop();
  const block = blockOf(chunk, elements, layout, isRight(elements) ? left : undefined);
  if (heightOf(block) > 0) items.push(block);
}

function isRight(elements: readonly PrintedElement[]): boolean {
  const first = elements[0];
  return first?.kind === 'characterCue' && first.dual === 'right';
}

function blockOf(
  chunk: Chunk,
  elements: readonly PrintedElement[],
  layout: PageLayout,
  left: PageItem | undefined,
): PrintedBlock {
  const pair = left?.kind === 'speech' ? left : undefined;
  const kind = pair ? 'dual' : kindOf(elements);
  const last = elements.at(-1);
  const lines = linesIn(chunk, pair?.elements ?? elements, layout, pair ? 'dual' : 'single');
  return {
    kind,
    scene: sceneOf(chunk, elements),
    start: pair?.start ?? lines[0] ?? 0,
    above: kind === 'heading' ? layout.aboveHeading : layout.above,
    below: last ? blankLinesBelow(chunk, last) : 0,
    elements: pair ? [...pair.elements, ...elements] : elements.slice(),
    lines,
    beside: pair ? linesIn(chunk, elements, layout, 'dual') : noLines,
    continued: false,
    more: false,
  };
}

const noLines: PrintedLines = [];

/** A section comes first in its chunk. */
function sceneOf(chunk: Chunk, elements: readonly PrintedElement[]): PrintedBlock['scene'] {
  if (elements[0]?.kind === 'sceneHeading') return 'begins';
  return chunk.elements[0]?.kind === 'section' ? 'none' : 'goesOn';
}

function kindOf(elements: readonly PrintedElement[]): BlockKind {
  const first = elements[0];
  switch (first?.kind) {
    case 'sceneHeading':
      return 'heading';
    case 'centeredText':
      return 'centered';
    case 'action':
    case 'shot':
    case 'transition':
      return first.kind;
    case 'lyric':
      return first.inDialogue ? 'speech' : 'lyric';
    default:
      return 'speech';
  }
}

function blankLinesBelow(chunk: Chunk, { textEnd, end }: ScriptElement): number {
  return Math.max(0, countLineBreaks(chunk.text, textEnd, end) - 1);
}

type Columns = 'single' | 'dual';

/** @param part only what stands between these offsets, as on either side of the end of a page */
export function linesIn(
  chunk: Chunk,
  elements: readonly PrintedElement[],
  layout: PageLayout,
  columns: Columns,
  part: Range = { start: 0, end: chunk.text.length },
): PrintedLines {
  const lines: number[] = [];
  for (const element of elements) {
    const start = Math.max(part.start, element.start);
    const end = Math.min(part.end, element.textEnd);
    if (start < end) addLines(lines, chunk, element, widthOf(element, layout, columns), { start, end });
  }
  return lines.slice();
}

function widthOf(element: PrintedElement, layout: PageLayout, columns: Columns): number {
  switch (element.kind) {
    case 'characterCue':
      return columns === 'dual' ? layout.dual.cue : layout.cue.width;
    case 'parenthetical':
      return columns === 'dual' ? layout.dual.parenthetical : layout.parenthetical.width;
    case 'dialogue':
      return columns === 'dual' ? layout.dual.dialogue : layout.dialogue.width;
    case 'lyric':
      return !element.inDialogue
        ? layout.action.width
        : columns === 'dual'
          ? layout.dual.dialogue
          : layout.dialogue.width;
    case 'sceneHeading':
      return layout.heading.width;
    case 'transition':
      return layout.transition.width;
    default:
      return layout.action.width;
  }
}
