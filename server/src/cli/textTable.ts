/** Columns for reading in a terminal. */
export interface Column {
  readonly title: string;
  readonly right?: boolean;
}

/** The last column is not padded, so that lines end where their text does. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows.map((row) => row.map(printable))];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  return all.map((row) => `${alignedRow(row, columns, widths)}\n`).join('');
}

function alignedRow(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const cells = columns.map(({ right }, index) => {
    const cell = row[index] ?? '';
    return right ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
  });
  return cells.join('  ').trimEnd();
}

/** Text from a script made harmless for a terminal: line breaks as spaces, other control characters visible. */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\v\f\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, '\u{fffd}');
}
