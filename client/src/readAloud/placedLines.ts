import type { ReadingLine } from '../../../server/src/protocol/readAloud';

/**
 * Where the lines of a reading stand in the script while it is written in: moved by every edit, until the server has
 * planned anew. Plain values, no editor.
 */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface PlacedLine {
  /** As it stands now; empty where it was removed. */
  readonly range: Range;
  /** As the server gave it. */
  readonly from: ReadingLine;
  /** Somebody wrote in it: where its words stand is not known any more. */
  readonly isTouched: boolean;
}

export function placeLines(lines: readonly ReadingLine[]): readonly PlacedLine[] {
  return lines.map((from) => ({ range: from.range, from, isTouched: false }));
}

export function afterEdit(lines: readonly PlacedLine[], edit: Edit): readonly PlacedLine[] {
  return lines.map((line) => {
    if (isBefore(line.range.end, edit.range.start)) return line;
    const range = { start: moved(line.range.start, edit), end: moved(line.range.end, edit) };
    const isTouched = line.isTouched || !isBefore(edit.range.end, line.range.start, true);
    return { ...line, range, isTouched };
  });
}

function isBefore(one: Position, other: Position, orSame = false): boolean {
  if (one.line !== other.line) return one.line < other.line;
  return orSame ? one.character <= other.character : one.character < other.character;
}

/** A position within what was replaced comes to stand at the start of it. */
function moved(position: Position, { range, text }: Edit): Position {
  if (isBefore(position, range.start)) return position;
  if (isBefore(position, range.end)) return range.start;
  const added = text.split(/\r\n|\r|\n/);
  const last = added.at(-1) ?? '';
  const line = position.line - range.end.line + range.start.line + added.length - 1;
  if (position.line !== range.end.line) return { line, character: position.character };
  const before = added.length === 1 ? range.start.character : 0;
  return { line, character: position.character - range.end.character + before + last.length };
}

/** A spoken word in the script, as it stands now. */
export function wordRange({ range, from, isTouched }: PlacedLine, word: number): Range | undefined {
  return isTouched ? undefined : wordRanges(from, range.start)[word];
}

/** Where the spoken words of a line stand if the line starts there. */
export function wordRanges({ words }: ReadingLine, start: Position): readonly Range[] {
  const at = (below: number, along: number) => ({
    line: start.line + below,
    character: below === 0 ? start.character + along : along,
  });
  return Array.from({ length: words.length / 4 }, (_, word) => {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = words.slice(4 * word, 4 * word + 4);
    return { start: at(line, character), end: at(endLine, endCharacter) };
  });
}

/** The line at a position or, where it stands in none, the next; the first line where nothing follows. */
export function lineAt(lines: readonly { readonly range: Range }[], position: Position): number {
  const found = lines.findIndex(({ range }) => !isBefore(range.end, position));
  return Math.max(0, found);
}

/** The lines that stand in a stretch of the script; undefined where none does. `end` is exclusive. */
export function linesIn(
  lines: readonly { readonly range: Range }[],
  { start, end }: Range,
): { readonly first: number; readonly end: number } | undefined {
  const touches = ({ range }: { readonly range: Range }) =>
    isBefore(start, range.end) && isBefore(range.start, end);
  const first = lines.findIndex(touches);
  return first < 0 ? undefined : { first, end: lines.findLastIndex(touches) + 1 };
}
