import { readXml } from './xml';

export interface DocxComment {
  readonly id: string;
  readonly author?: string;
  /** As Word writes it. */
  readonly date?: string;
  readonly text: string;
  /** It was resolved. */
  readonly isDone: boolean;
}

interface Draft {
  readonly id: string;
  readonly author?: string;
  readonly date?: string;
  text: string;
  /** Of its last paragraph: by it Word tells what was resolved. */
  paragraph: string;
}

/** The comments of a document. An answer to one is a comment of its own. */
export function readDocxComments(xml = '', extended = ''): readonly DocxComment[] {
  const drafts: Draft[] = [];
  if (xml === '') return [];
  readXml(xml, {
    open({ name, attributes }) {
      const { id = '', author, date, paraId } = attributes;
      if (name === 'comment')
        drafts.push({ id, ...(author && { author }), ...(date && { date }), text: '', paragraph: '' });
      const last = drafts.at(-1);
      if (name === 'p' && last && paraId) last.paragraph = paraId;
    },
    close(name) {
      const last = drafts.at(-1);
      if (last && (name === 'p' || name === 'br')) last.text += '\n';
    },
    text(text, path) {
      const last = drafts.at(-1);
      if (last && path.at(-1) === 't') last.text += text;
    },
  });
  const done = resolved(extended);
  return drafts.map(({ paragraph, ...comment }) => ({ ...comment, isDone: done.has(paragraph) }));
}

/** Paragraphs whose comment was resolved, and the answers to them. */
function resolved(extended: string): ReadonlySet<string> {
  const done = new Set<string>();
  if (extended === '') return done;
  readXml(extended, {
    open({ name, attributes: { paraId, paraIdParent, done: isDone } }) {
      if (name === 'commentEx' && paraId && (isDone === '1' || done.has(paraIdParent ?? '')))
        done.add(paraId);
    },
  });
  return done;
}
