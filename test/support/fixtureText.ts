/** A fixture's text without its carets, and where they stood: offsets into the text, in order. */
export interface FixtureText {
  readonly text: string;
  readonly carets: readonly number[];
  /** The first caret. */
  readonly caret: number;
}

/** Reads the `|` marks of a drawing. A fixture that needs a real `|` chooses another `mark`. */
export function fixtureText(drawing: string, mark = '|'): FixtureText {
  const parts = drawing.split(mark);
  const carets: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    carets.push(length);
  }
  return { text: parts.join(''), carets, caret: carets[0] ?? 0 };
}

/** Line and column, both from zero, of an offset: the protocol's position, counted the plain way. */
export function positionIn(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
