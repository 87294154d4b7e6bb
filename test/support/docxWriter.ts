import { zipOf } from './zipWriter';

export interface DocxParagraph {
  /** Markup of its runs, or plain text. */
  readonly text?: string;
  readonly runs?: string;
  readonly style?: string;
  /** Level of a list, from 0. */
  readonly list?: number;
}

export interface DocxCommentSpec {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly isDone?: boolean;
}

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="w14" xmlns:w15="w15"';

/** A Word document as Word writes it, as far as is read. Comments are numbered from 0. */
export function docxOf(
  body: readonly (DocxParagraph | string)[],
  comments: readonly DocxCommentSpec[] = [],
): Buffer {
  const paragraphs = body.map((one) => (typeof one === 'string' ? one : paragraph(one))).join('');
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${paragraphs}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${space}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/comments.xml': `<w:comments ${space}>${comments.map(comment).join('')}</w:comments>`,
    'word/commentsExtended.xml': `<w15:commentsEx ${space}>${comments.map(({ isDone }, id) => `<w15:commentEx w15:paraId="P${id}" w15:done="${isDone ? 1 : 0}"/>`).join('')}</w15:commentsEx>`,
  });
}

function paragraph({ text = '', runs = run(text), style, list }: DocxParagraph): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const numbered =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`;
  return `<w:p><w:pPr>${named}${numbered}</w:pPr>${runs}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
}

/** The text with a comment on it. */
export function commented(id: number, text: string): string {
  return `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

function comment({ author, date, text }: DocxCommentSpec, id: number): string {
  return `<w:comment w:id="${id}" w:author="${author}" w:date="${date}"><w:p w14:paraId="P${id}">${run(text)}</w:p></w:comment>`;
}
