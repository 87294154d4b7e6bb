import type { Cell, Column, ReportTable } from '../../core/breakdown/reportTable';
import { escapeMarkdown } from '../../core/text/markdown';
import type { Localize } from '../localize';
import { cellText, isNumberColumn } from './reportCells';
import { columnTitle } from './reportWords';

/** A report as a Markdown page: a table, or a section for each row with its fields one under another. */
export function reportMarkdown(title: string, table: ReportTable, localize: Localize): string {
  const body = table.rows.length === 0 ? localize(nothing) : bodyOf(table, localize);
  return `# ${escapeMarkdown(title)}\n\n${body}\n`;
}

export const nothing = 'There is nothing to tell.';

function bodyOf({ columns, rows, sheets }: ReportTable, localize: Localize): string {
  if (sheets) return rows.map((row) => sheet(columns, row, localize)).join('\n\n');
  const titles = columns.map((column) => columnTitle(column, localize));
  const rule = columns.map((column) => (isNumberColumn(column) ? '---:' : '---'));
  const cells = rows.map((row) => row.map((cell) => escapeMarkdown(cellText(cell, localize))));
  return [titles.map(escapeMarkdown), rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Headed by its scene; empty fields are left out. */
function sheet(columns: readonly Column[], row: readonly Cell[], localize: Localize): string {
  const head = columns.flatMap((column, index) =>
    headed.has(column) ? [cellText(row[index], localize)] : [],
  );
  const fields = columns.flatMap((column, index) => {
    const text = headed.has(column) ? '' : cellText(row[index], localize);
    return text === ''
      ? []
      : [`| ${escapeMarkdown(columnTitle(column, localize))} | ${escapeMarkdown(text)} |`];
  });
  return [`## ${escapeMarkdown(head.join(' · '))}`, '', '| | |', '|---|---|', ...fields].join('\n');
}

const headed: ReadonlySet<Column> = new Set<Column>(['script', 'scene', 'heading']);
