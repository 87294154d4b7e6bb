/**
 * Comma-separated values as RFC 4180 has them: CRLF between records, quotes doubled, a header first.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front: scripts come by mail, and
 * `=HYPERLINK(…)` in a note must not act in the coordinator's spreadsheet. JSON holds the exact text.
 */
export type Cell = string | number | undefined;

export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
