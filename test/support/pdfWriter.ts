/** A small PDF of lines in Helvetica, with comments. Offsets of its objects are left for the reader to find. */
export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfNote {
  readonly subtype: 'Text' | 'Highlight' | 'FreeText' | 'Link';
  readonly rect: readonly [number, number, number, number];
  readonly text: string;
  readonly author?: string;
  readonly date?: string;
}

export interface PdfPageSpec {
  readonly lines: readonly PdfLine[];
  readonly notes?: readonly PdfNote[];
}

/** Lines one below another, `gap` points apart; an empty one leaves room. */
export function column(lines: readonly string[], gap = 14): readonly PdfLine[] {
  return lines.map((text, index) => ({ text, y: 720 - index * gap })).filter(({ text }) => text !== '');
}

export function pdfOf(pages: readonly PdfPageSpec[], trailer = ''): Buffer {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  const add = (body: string) => `${objects.push(body)} 0 R`;
  const kids = pages.map(({ lines, notes = [] }) => {
    const stream = lines.map(drawn).join('\n');
    const contents = add(`<</Length ${stream.length}>>stream\n${stream}\nendstream`);
    const annotations = notes.map((note) => add(annotation(note))).join(' ');
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${contents}/Resources<</Font<</F1 3 0 R>>>>/Annots[${annotations}]>>`,
    );
  });
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`;
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R${trailer}>>\n%%EOF\n`, 'latin1');
}

function drawn({ text, x = 72, y, size = 12 }: PdfLine): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

function annotation({ subtype, rect, text, author, date }: PdfNote): string {
  const [left, bottom, right, top] = rect;
  const corners = `${left} ${top} ${right} ${top} ${left} ${bottom} ${right} ${bottom}`;
  const by = author === undefined ? '' : `/T(${escaped(author)})`;
  const when = date === undefined ? '' : `/CreationDate(${date})`;
  return `<</Type/Annot/Subtype/${subtype}/Rect[${rect.join(' ')}]/QuadPoints[${corners}]/Contents(${escaped(text)})${by}${when}>>`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
