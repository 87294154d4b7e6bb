import type { SourceNote } from './sourceNote';
import { straightenMarks } from './words';

/** What a note wants of its reader, as far as its form tells. */
export type NoteAsk =
  | { readonly kind: 'question' }
  /** `owner`: who is to do it, where the note says so. */
  | { readonly kind: 'action'; readonly owner?: string }
  | { readonly kind: 'remark' };

const actionTags = new Set(['todo', 'fix', 'fixme', 'action', 'do']);

const imperatives = new Set(
  `add age bring change check clarify clear confirm consider cut decide delete drop end establish expand explain find
  fix give hold introduce keep kill lengthen lose make match merge move name open pay plant play protect pull push put
  raise remove rename replace rethink revisit reveal rewrite set shift shorten show simplify soften split start stay
  swap take tighten trim try tweak use verify write`.split(/\s+/),
);

/** Reads the ask from tag, first words and last mark. */
export function askOf(note: Pick<SourceNote, 'tag' | 'text'>): NoteAsk {
  const text = straightenMarks(note.text);
  const owner = ownerOf(text);
  if (isAction(note.tag, text)) return owner === undefined ? { kind: 'action' } : { kind: 'action', owner };
  if (note.tag === '?' || /\?["')\]]*$/.test(text)) return { kind: 'question' };
  return owner === undefined ? { kind: 'remark' } : { kind: 'action', owner };
}

function isAction(tag: string | undefined, text: string): boolean {
  if (tag !== undefined && actionTags.has(tag)) return true;
  if (/^(todo|fixme|fix|action)\b/i.test(text)) return true;
  const opened = text.replace(
    /^(please|let's|lets|we (should|must|need to|have to)|can we( please)?)\s+/i,
    '',
  );
  const firstWord = /^[a-z]+/i.exec(opened)?.[0].toLowerCase() ?? '';
  return imperatives.has(firstWord) && !/^can we/i.test(text);
}

/** `@Ben`, `TODO(Ben)`, `Ben to check …`. */
function ownerOf(text: string): string | undefined {
  const named =
    /(?:^|\s)@([\p{L}][\p{L}\p{N}_-]*)/u.exec(text) ??
    /^(?:todo|action)\s*\(([^)]+)\)/i.exec(text) ??
    /^(?:(?:todo|action):?\s+)?(\p{Lu}[\p{L}-]+) to (?=\p{Ll}+)/u.exec(text);
  return named?.[1]?.trim();
}
