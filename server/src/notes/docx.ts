import { definedOnly, type Saying } from '../core/assistant/reading/remark';
import type { TextLine } from '../core/assistant/reading/textLines';
import { decodeText } from './decodeText';
import { type DocxBody, readDocxBody } from './docxBody';
import { type DocxComment, readDocxComments } from './docxComments';
import { fails, largestText, type NoteFileText } from './noteFile';
import { aboutOf, dateOf, pinnedRemarks } from './pinnedRemarks';
import { readXml } from './xml';
import { openZip } from './zip';

/**
 * A Word document: its paragraphs as Markdown (headings, lists, tables), tracked changes taken as accepted, and its
 * comments with who made them and the words they mark.
 */
export function readDocx(bytes: Uint8Array): NoteFileText {
  const zip = openZip(bytes, largestText * 2);
  const xml = (name: string) => {
    const content = zip.read(name);
    return content && decodeText(content);
  };
  const document = xml('word/document.xml');
  if (document === undefined) throw fails(zip.names.length > 0 ? 'otherOffice' : 'damaged');
  const headings = headingStyles(xml('word/styles.xml') ?? '');
  const body = readDocxBody(document, headings);
  const comments = readDocxComments(xml('word/comments.xml'), xml('word/commentsExtended.xml'));
  return { lines: body.lines, remarks: comments.flatMap((comment) => remarksOf(comment, body)) };
}

function remarksOf(comment: DocxComment, { marked, lines }: DocxBody) {
  const place = marked.get(comment.id);
  const at: Pick<TextLine, 'line'> = { line: Math.min(place?.line ?? 1, Math.max(1, lines.length)) };
  const saying = definedOnly<Saying>({
    author: comment.author,
    date: dateOf(comment.date),
    about: aboutOf(place?.text ?? ''),
    isDone: comment.isDone || undefined,
  });
  return pinnedRemarks({ text: comment.text, at, saying });
}

/** Depth of a heading by the id of its style, which is translated where the name is not. */
function headingStyles(xml: string): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  if (xml === '') return depths;
  let style = '';
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'style') style = attributes.styleId ?? '';
      if (name !== 'name') return;
      const depth =
        /^heading (\d)/i.exec(attributes.val ?? '')?.[1] ??
        (/^title$/i.test(attributes.val ?? '') ? '1' : '');
      if (depth !== '') depths.set(style, Number(depth));
    },
  });
  return depths;
}
