import { foldSpace } from '../../screenplay/fold';
import type { Passage, PlacedPassage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import type { ElementKind } from '../../syntax/elements';
import { hashText } from '../../text/hash';
import { type Range, shift } from '../../text/range';

/**
 * The lines of a script and the stars in their right margin, as plain text has them: two or more spaces, or a tab, and a
 * star at the end of the line. A star anywhere else is none.
 */
export interface DraftLine {
  /** Of the words, white space folded, the star left out. */
  readonly hash: string;
  /** Of the words. */
  readonly range: Range;
  readonly star?: Range;
}

const star = /(?:[ ]{2,}|\t\s*)(\*)[ \t]*$/;

/** Lines that are printed; blank ones mean nothing here. */
export function draftLines(passage: Passage): readonly DraftLine[] {
  const printed = printedText(passage);
  return passage.elements.flatMap(({ kind, start, textEnd }) => {
    if (!printedKinds.has(kind)) return [];
    return linesOf(printed.slice(start, textEnd)).flatMap(({ text, at }) => lineOf(text, at + start));
  });
}

const printedKinds: ReadonlySet<ElementKind> = new Set([
  ...(['sceneHeading', 'action', 'characterCue', 'parenthetical', 'dialogue', 'lyric'] as const),
  ...(['transition', 'shot', 'centeredText'] as const),
]);

function linesOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  let at = 0;
  return text.split(/(\r\n|\r|\n)/).flatMap((part, index) => {
    const line = { text: part, at };
    at += part.length;
    return index % 2 === 0 ? [line] : [];
  });
}

function lineOf(line: string, at: number): readonly DraftLine[] {
  const mark = star.exec(line);
  const words = mark ? line.slice(0, mark.index) : line;
  if (words.trim() === '') return [];
  const range = { start: at + words.search(/\S/), end: at + words.trimEnd().length };
  const markAt = mark ? at + mark.index + mark[0].indexOf('*') : -1;
  return [
    {
      hash: hashText(foldSpace(words)),
      range,
      ...(mark && { star: { start: markAt, end: markAt + 1 } }),
    },
  ];
}

export interface PlacedLine extends DraftLine {
  /** Where it stands in the line of lines, from zero. */
  readonly index: number;
}

/** All lines of a script, ranges counted from its start. */
export function placedLines(
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => readonly DraftLine[],
): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const placed of passages) {
    for (const { hash, range, star: mark } of facts(placed)) {
      lines.push({
        hash,
        range: shift(range, placed.offset),
        ...(mark && { star: shift(mark, placed.offset) }),
        index: lines.length,
      });
    }
  }
  return lines;
}

/** How a line differs from the published draft. */
export interface LineDifference {
  /** The words of the line are nowhere in the published draft. */
  readonly isNew: (line: PlacedLine) => boolean;
  /** The line stands between the same two lines as before: nothing was changed, put in or taken out beside it. */
  readonly isUntouched: (line: PlacedLine) => boolean;
}

export function differenceOf(lines: readonly PlacedLine[], published: readonly PlacedLine[]): LineDifference {
  const known = new Set(published.map(({ hash }) => hash));
  const pairs = new Set(published.map(({ hash }, index) => `${hash} ${published[index + 1]?.hash ?? ''}`));
  pairs.add(` ${published[0]?.hash ?? ''}`);
  const follows = (a: PlacedLine | undefined, b: PlacedLine | undefined) =>
    pairs.has(`${a?.hash ?? ''} ${b?.hash ?? ''}`);
  return {
    isNew: ({ hash }) => !known.has(hash),
    isUntouched: (line) => follows(lines[line.index - 1], line) && follows(line, lines[line.index + 1]),
  };
}
