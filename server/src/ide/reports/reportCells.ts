import type { Cell, Column } from '../../core/breakdown/reportTable';
import { formatEighths } from '../../core/pagination/eighths';
import type { Localize } from '../localize';
import { reportWord } from './reportWords';

/** A cell for reading: `2 3/8`, `NORA, OTIS`, a word in the editor's language; empty where there is nothing. */
export function cellText(cell: Cell, localize: Localize): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  switch (cell.kind) {
    case 'scene':
      return cell.number;
    case 'scenes':
      return cell.scenes.map(({ number }) => number).join(', ');
    case 'list':
      return cell.items.join(cell.items.some((item) => item.includes(',')) ? '; ' : ', ');
    case 'eighths':
      return formatEighths(cell.eighths);
    case 'word':
      return reportWord(cell.word, localize);
    case 'words':
      return cell.words.map((each) => reportWord(each, localize)).join(', ');
  }
}

/** A cell for programs: the same in every language. */
export function cellValue(cell: Cell): string | number | readonly string[] | null {
  if (cell === undefined) return null;
  if (typeof cell !== 'object') return cell;
  switch (cell.kind) {
    case 'scene':
      return cell.number;
    case 'scenes':
      return cell.scenes.map(({ number }) => number);
    case 'list':
      return cell.items;
    case 'eighths':
      return cell.eighths;
    case 'word':
      return cell.word;
    case 'words':
      return cell.words;
  }
}

/** The key of a column in data. */
export function columnKey(column: Column): string {
  return typeof column === 'string' ? column : column.label;
}

const numbers: ReadonlySet<string> = new Set([
  ...(['eighths', 'page', 'sceneCount', 'characterCount', 'workDays', 'holdDays'] as const),
  ...(['dayScenes', 'nightScenes', 'count'] as const),
]);

/** Whether its cells are set to the right. */
export function isNumberColumn(column: Column): boolean {
  return typeof column === 'string' && numbers.has(column);
}
