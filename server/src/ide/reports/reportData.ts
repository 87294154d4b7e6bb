import type { ReportName } from '../../core/breakdown/reports';
import type { Cell, ReportTable } from '../../core/breakdown/reportTable';
import { csv } from '../../core/text/csv';
import { cellValue, columnKey } from './reportCells';

/** Reports for programs and spreadsheets: keys and words are the same in every language, lengths are in eighths. */

/** `{ report, columns, rows }`, a row an object by the keys of the columns. */
export function reportJson(name: ReportName, { columns, rows }: ReportTable): string {
  const keys = columns.map(columnKey);
  const objects = rows.map((row) =>
    Object.fromEntries(keys.map((key, index) => [key, cellValue(row[index])])),
  );
  return `${JSON.stringify({ report: name, columns: keys, rows: objects }, null, 2)}\n`;
}

/** A header of keys; several values of a cell are parted by semicolons. */
export function reportCsv({ columns, rows }: ReportTable): string {
  return csv(
    columns.map(columnKey),
    rows.map((row) => columns.map((_, index) => csvCell(row[index]))),
  );
}

function csvCell(cell: Cell): string | number | undefined {
  const value = cellValue(cell) ?? undefined;
  return typeof value === 'object' ? value.join('; ') : value;
}
