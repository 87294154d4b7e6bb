import { applyEdit } from '../core/syntax/applyEdit';
import type { ElementKind } from '../core/syntax/elements';
import { parse } from '../core/syntax/parse';
import type { PlacedElement, ScriptTree, TextEdit } from '../core/syntax/tree';
import { contains, type Range, shift } from '../core/text/range';
import { lineBreakOf } from './positions';

/**
 * Which white space of a script may go or come without a word of it changing, nor what any line is. Empty lines
 * between paragraphs are the writer's, since they print; only those around headings are set.
 */
export interface WhiteSpaceStyle {
  readonly trimLines: boolean;
  /** The last line gets a line ending. */
  readonly endWithLineBreak: boolean;
  /** Of the empty lines at the end of the file none is kept. */
  readonly trimEnd: boolean;
}

/** As the writer has them, up to this. */
const mostEmptyLinesBeforeHeading = 2;

/** What may stand right above or below a heading, without an empty line. */
const joinsHeading: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'section',
  'synopsis',
  'note',
  'boneyard',
  'dialectBlock',
  'blank',
]);

/** Under these a line of white space may say that the speech goes on. */
const inSpeech: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'characterCue',
  'dialogue',
  'parenthetical',
  'lyric',
]);

/** Kept byte for byte. */
const untouched: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'dialectBlock',
  'boneyard',
  'note',
  'blank',
]);

/** In order, without overlaps, all within `within`. */
export function whiteSpaceEdits(
  tree: ScriptTree,
  within: Range,
  style: WhiteSpaceStyle,
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(tree);
  const edits = [...tree.elements(within)].flatMap((placed) => [
    ...(style.trimLines ? innerEdits(placed) : []),
    ...gapEdits(placed, tree, lineBreak, style),
  ]);
  return harmless(
    tree,
    edits.filter((edit) => contains(within, edit)),
  );
}

/** White space at the end of all lines but the last, which belongs to the gap below. */
function innerEdits({ element, chunk, offset }: PlacedElement): readonly TextEdit[] {
  if (untouched.has(element.kind)) return [];
  const body = chunk.text.slice(element.start, bodyEnd({ element, chunk, offset }));
  const hidden = [...chunk.notes, ...chunk.boneyards];
  return [...body.matchAll(/(?<=[^ \t\r\n])[ \t]+(?=[\r\n])/g)]
    .map((match) => ({
      start: element.start + match.index,
      end: element.start + match.index + match[0].length,
    }))
    .filter((range) => !hidden.some((one) => contains(one, range)))
    .map((range) => ({ ...shift(range, offset), text: '' }));
}

/** What stands between an element's last word and the next element, as it should be. */
function gapEdits(
  placed: PlacedElement,
  tree: ScriptTree,
  lineBreak: string,
  style: WhiteSpaceStyle,
): readonly TextEdit[] {
  const { element, chunk, offset } = placed;
  const start = bodyEnd(placed);
  if (start === element.start) return [];
  const gap = chunk.text.slice(start, element.end);
  const next = tree.elementAt(offset + element.end);
  const isLast = offset + element.end === tree.length;
  const wanted = isLast
    ? endGap(gap, placed, lineBreak, style)
    : innerGap(gap, placed, next, lineBreak, style);
  return lineByLine(gap, wanted, offset + start);
}

/** The white space that ends the line, and the empty lines below it, as two edits: a range may hold only one. */
function lineByLine(gap: string, wanted: string, start: number): readonly TextEdit[] {
  const [ending, wantedEnding] = [gap, wanted].map((text) => /^[ \t]*/.exec(text)?.[0] ?? '') as [
    string,
    string,
  ];
  const middle = start + ending.length;
  const [below, wantedBelow] = [gap.slice(ending.length), wanted.slice(wantedEnding.length)];
  return [
    ...(ending === wantedEnding ? [] : [{ start, end: middle, text: wantedEnding }]),
    ...(below === wantedBelow ? [] : [{ start: middle, end: start + gap.length, text: wantedBelow }]),
  ];
}

/** The white space at the end of the line that `offset` ends, where it says nothing. */
export function lineEndEdits(tree: ScriptTree, line: Range): readonly TextEdit[] {
  const text = tree.slice(line);
  const kept = text.trimEnd();
  const placed = tree.elementAt(line.start);
  if (kept === '' || kept === text || !placed || untouched.has(placed.element.kind)) return [];
  const edit = { start: line.start + kept.length, end: line.end, text: '' };
  const hidden = [...placed.chunk.notes, ...placed.chunk.boneyards];
  if (hidden.some((one) => contains(shift(one, placed.offset), edit))) return [];
  return sameKinds(tree, applyEdit(tree, edit)) ? [edit] : [];
}

/** After the last character that is not white space, from the start of the chunk. */
function bodyEnd({ element, chunk }: PlacedElement): number {
  return element.start + chunk.text.slice(element.start, element.end).replace(/[ \t\r\n]+$/, '').length;
}

function endGap(gap: string, { element }: PlacedElement, lineBreak: string, style: WhiteSpaceStyle): string {
  const trims = style.trimLines && !untouched.has(element.kind);
  const trimmed = trims ? gap.replace(/[ \t]+/g, '') : gap;
  const ending = style.trimEnd ? (/\r\n|\r|\n/.exec(trimmed)?.[0] ?? '') : trimmed;
  return ending === '' && style.endWithLineBreak ? lineBreak : ending;
}

function innerGap(
  gap: string,
  { element }: PlacedElement,
  next: PlacedElement | undefined,
  lineBreak: string,
  style: WhiteSpaceStyle,
): string {
  if (untouched.has(element.kind)) return gap;
  const trimmed = style.trimLines ? trimGap(gap, inSpeech.has(element.kind)) : gap;
  if (!next) return trimmed;
  if (element.kind === 'sceneHeading') return withEmptyLines(trimmed, least(next.element.kind), 1, lineBreak);
  if (next.element.kind !== 'sceneHeading') return trimmed;
  return withEmptyLines(trimmed, least(element.kind), mostEmptyLinesBeforeHeading, lineBreak);
}

function least(neighbor: ElementKind): number {
  return joinsHeading.has(neighbor) ? 0 : 1;
}

/** In a speech only the end of its last line is trimmed: the lines of white space below may carry it on. */
function trimGap(gap: string, speech: boolean): string {
  return speech ? gap.replace(/^[ \t]+/, '') : gap.replace(/[ \t]+/g, '');
}

/** `gap` with `least` to `most` empty lines in it. */
function withEmptyLines(gap: string, least: number, most: number, lineBreak: string): string {
  const breaks = gap.match(/[ \t]*(?:\r\n|\r|\n)/g) ?? [];
  const empty = breaks.length - 1;
  if (empty > most) return breaks.slice(0, most + 1).join('');
  return empty < least ? gap + lineBreak.repeat(least - empty) : gap;
}

/**
 * Drops edits that would turn a line into something else. `INT ` is a heading and `INT` is a name: rare enough to
 * try them all together first.
 */
function harmless(tree: ScriptTree, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length === 0 || keepsElements(tree, edits)) return edits;
  const alone = edits.filter((edit) => sameKinds(tree, applyEdit(tree, edit)));
  return keepsElements(tree, alone) ? alone : [];
}

function keepsElements(tree: ScriptTree, edits: readonly TextEdit[]): boolean {
  return sameKinds(tree, parse(withEdits(tree.text, edits), tree.options));
}

function sameKinds(a: ScriptTree, b: ScriptTree): boolean {
  const kinds = (tree: ScriptTree) => Array.from(tree.elements(), ({ element }) => element.kind).join();
  return kinds(a) === kinds(b);
}

/** The text after the edits, which are in order and do not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const kept = edits.map(({ start, text: inserted }, index) => {
    const from = index === 0 ? 0 : (edits[index - 1]?.end ?? 0);
    return text.slice(from, start) + inserted;
  });
  return kept.join('') + text.slice(edits.at(-1)?.end ?? 0);
}
