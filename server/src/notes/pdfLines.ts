import type { TextLine } from '../core/assistant/reading/textLines';
import type { PdfPage, PdfPiece } from './pdfPage';

/** Lines of text put together from pieces at positions. Where a gap between two is large an empty line stands. */
export interface PlacedLine extends TextLine {
  /** Of its base, in points from the lower edge of its page; that of an empty line is the line's before. */
  readonly y: number;
}

export function pdfLines(pages: readonly PdfPage[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  pages.forEach(({ pieces }, index) => {
    const rows = withoutPageNumber(rowsOf(pieces), pages.length);
    const usual = usualGap(rows);
    rows.forEach((row, at) => {
      const above = rows[at - 1];
      const place = { line: lines.length + 1, page: index + 1 };
      if (above && (above.y - row.y > usual * 1.35 || row.size > above.size * 1.15)) {
        lines.push({ ...place, text: '', y: row.y });
        lines.push({ ...place, line: place.line + 1, text: row.text, y: row.y });
      } else lines.push({ ...place, text: row.text, y: row.y });
    });
  });
  return lines;
}

interface Row {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** Pieces of about the same height are one line, from left to right. */
function rowsOf(pieces: readonly PdfPiece[]): readonly Row[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfPiece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - piece.y) <= Math.max(1, 0.4 * Math.min(first.size, piece.size)))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(rowOf);
}

function rowOf(pieces: readonly PdfPiece[]): Row {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  let text = '';
  let right: number | undefined;
  for (const piece of sorted) {
    const gap = right === undefined ? 0 : piece.x - right;
    if (gap > 0.15 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    right = piece.x + piece.width;
  }
  return {
    text: text.trimEnd(),
    y: sorted[0]?.y ?? 0,
    size: Math.max(...sorted.slice(0, 50).map(({ size }) => size)),
  };
}

/** The distance between lines of one paragraph, in points: the smallest that is common. */
function usualGap(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, index) => (rows[index]?.y ?? 0) - row.y);
  const sorted = gaps.filter((gap) => gap > 1).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? Number.POSITIVE_INFINITY;
}

/** A number alone at the top or bottom of a page is the page's. */
function withoutPageNumber(rows: readonly Row[], pages: number): readonly Row[] {
  const isNumber = (row: Row | undefined) =>
    pages > 1 &&
    row !== undefined &&
    /^\s*(?:[-\u2013]\s*)?(?:page|seite|p\.)?\s*\d{1,4}\.?(?:\s*(?:\/|of|von)\s*\d{1,4})?(?:\s*[-\u2013])?\s*$/i.test(
      row.text,
    );
  const from = isNumber(rows[0]) ? 1 : 0;
  return rows.slice(from, rows.length > 1 && isNumber(rows.at(-1)) ? -1 : undefined);
}
