import type { Cell, Column, ReportTable, SceneRef } from '../../core/breakdown/reportTable';
import { escapeMarkdown, markdownLink } from '../../core/text/markdown';
import type { Localize } from '../localize';
import { cellText, isNumberColumn } from './reportCells';
import { columnTitle } from './reportWords';

/** Where a reference to a scene leads; nowhere on paper. */
export type LinkOf = (scene: SceneRef) => string | undefined;

interface Writing {
  readonly localize: Localize;
  readonly linkOf: LinkOf;
}

export const nothing = 'There is nothing to tell.';

/** A report as a Markdown page: a table, or a section for each row with its fields one under another. */
export function reportMarkdown(
  title: string,
  table: ReportTable,
  localize: Localize,
  linkOf: LinkOf = () => undefined,
): string {
  const body = table.rows.length === 0 ? localize(nothing) : bodyOf(table, { localize, linkOf });
  return `# ${escapeMarkdown(title)}\n\n${body}\n`;
}

function bodyOf({ columns, rows, sheets }: ReportTable, writing: Writing): string {
  if (sheets) return rows.map((row) => sheet(columns, row, writing)).join('\n\n');
  const titles = columns.map((column) => escapeMarkdown(columnTitle(column, writing.localize)));
  const rule = columns.map((column) => (isNumberColumn(column) ? '---:' : '---'));
  const cells = rows.map((row) => row.map((cell) => cellMarkdown(cell, writing)));
  return [titles, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Headed by its scene; empty fields are left out. */
function sheet(columns: readonly Column[], row: readonly Cell[], writing: Writing): string {
  const fields = columns.map((column, index) => ({ column, text: cellMarkdown(row[index], writing) }));
  const head = fields.filter(({ column }) => headed.has(column)).map(({ text }) => text);
  const rest = fields
    .filter(({ column, text }) => !headed.has(column) && text !== '')
    .map(({ column, text }) => `| ${escapeMarkdown(columnTitle(column, writing.localize))} | ${text} |`);
  return [`## ${head.join(' · ')}`, '', '| | |', '|---|---|', ...rest].join('\n');
}

const headed: ReadonlySet<Column> = new Set<Column>(['script', 'scene', 'heading']);

function cellMarkdown(cell: Cell, { localize, linkOf }: Writing): string {
  if (typeof cell === 'object' && cell.kind === 'scene') return markdownLink(cell.number, linkOf(cell));
  if (typeof cell === 'object' && cell.kind === 'scenes') {
    return cell.scenes.map((scene) => markdownLink(scene.number, linkOf(scene))).join(', ');
  }
  return escapeMarkdown(cellText(cell, localize));
}
