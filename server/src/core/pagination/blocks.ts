import type { PageBreak, ScriptElement } from '../syntax/elements';
import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';
import type { PageLayout } from './pageLayout';
import { isPrinted, linesOf, type PrintedElement, type PrintedLine } from './printedLines';

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
  readonly start: number;
  /** Blank lines above, unless it is the first on its page. */
  readonly above: number;
  /** Blank lines that the writer left below; they count between paragraphs of action. */
  readonly below: number;
  readonly elements: readonly PrintedElement[];
  readonly lines: readonly PrintedLine[];
  /** The right column of a dual dialogue, its lines beside those of the left. */
  readonly beside: readonly PrintedLine[];
  /** Goes on from the page before: the cue is printed once more, with (CONT'D), above its lines. */
  readonly continued: boolean;
  /** Goes on over the page: (MORE) is printed below its lines. */
  readonly more: boolean;
}

const cache = new WeakMap<PageLayout, WeakMap<Chunk, readonly PageItem[]>>();

/** What a chunk prints, worked out once for a chunk and a layout. */
export function itemsOf(chunk: Chunk, layout: PageLayout): readonly PageItem[] {
  const known = cache.get(layout) ?? new WeakMap<Chunk, readonly PageItem[]>();
  cache.set(layout, known);
  const items = known.get(chunk) ?? readItems(chunk, layout);
  known.set(chunk, items);
  return items;
}

export function heightOf({ lines, beside, continued, more }: PrintedBlock): number {
  return Math.max(lines.length, beside.length) + (continued ? 1 : 0) + (more ? 1 : 0);
}

type Group = PageBreak | readonly PrintedElement[];

function readItems(chunk: Chunk, layout: PageLayout): readonly PageItem[] {
  const items: PageItem[] = [];
  for (const group of groupsOf(chunk)) {
    if ('kind' in group) items.push(forcedBreak(chunk, group));
    else addBlock(items, chunk, group, layout);
  }
  return items;
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

function goesOn([first]: readonly PrintedElement[], element: PrintedElement): boolean {
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

function isRight([first]: readonly PrintedElement[]): boolean {
  return first?.kind === 'characterCue' && first.dual === 'right';
}

function blockOf(
  chunk: Chunk,
  elements: readonly PrintedElement[],
  layout: PageLayout,
  left: PageItem | undefined,
): PrintedBlock {
  const kind = kindOf(elements);
  const last = elements.at(-1);
  const above = kind === 'heading' ? layout.aboveHeading : layout.above;
  const common = { above, below: last ? blankLinesBelow(chunk, last) : 0, continued: false, more: false };
  if (left?.kind === 'speech') {
    const narrow = (each: readonly PrintedElement[]) => linesIn(chunk, each, layout, 'dual');
    const both = { elements: [...left.elements, ...elements], start: left.start };
    return { ...common, ...both, kind: 'dual', lines: narrow(left.elements), beside: narrow(elements) };
  }
  const lines = linesIn(chunk, elements, layout, 'single');
  return { ...common, kind, start: lines[0]?.start ?? 0, elements, lines, beside: [] };
}

function kindOf([first]: readonly PrintedElement[]): BlockKind {
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

const anyLineBreak = /\r\n|\r|\n/g;

function blankLinesBelow(chunk: Chunk, { textEnd, end }: ScriptElement): number {
  const breaks = chunk.text.slice(textEnd, end).match(anyLineBreak)?.length ?? 0;
  return Math.max(0, breaks - 1);
}

type Columns = 'single' | 'dual';

/** @param part only what stands between these offsets, as on either side of the end of a page */
export function linesIn(
  chunk: Chunk,
  elements: readonly PrintedElement[],
  layout: PageLayout,
  columns: Columns,
  part: Range = { start: 0, end: chunk.text.length },
): readonly PrintedLine[] {
  return elements.flatMap((element) => {
    const start = Math.max(part.start, element.start);
    const end = Math.min(part.end, element.textEnd);
    return start < end ? linesOf(chunk, element, widthOf(element, layout, columns), { start, end }) : [];
  });
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
