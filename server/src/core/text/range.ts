/**
 * A half-open span of text: `start` inclusive, `end` exclusive, in UTF-16 code units from the start of
 * whatever text the owner names (a whole file unless it says otherwise).
 *
 * In `"INT. BAR"` the range of `BAR` is `{ start: 5, end: 8 }`.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The same span, counted from a text that starts `by` code units earlier. */
export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

/** True where `offset` lies in the range or at either of its edges: where a caret touches it. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** True where `inner` lies wholly within `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
