import { straightenMarks } from '../text/straightenMarks';
import type { SourceNote } from './sourceNote';

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

/** Reads the ask from tag, first words and last marks of the sentences. To do goes before to answer. */
export function askOf(note: Pick<SourceNote, 'tag' | 'text' | 'author'>): NoteAsk {
  const text = straightenMarks(note.text);
  const owner = ownerOf(text) ?? promisedBy(text, note.author);
  if (owner !== undefined) return { kind: 'action', owner };
  const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [];
  if (isFiledAsAction(note.tag, text) || sentences.some(isImperative)) return { kind: 'action' };
  return note.tag === '?' || sentences.some((each) => each.endsWith('?'))
    ? { kind: 'question' }
    : { kind: 'remark' };
}

function isFiledAsAction(tag: string | undefined, text: string): boolean {
  return (tag !== undefined && actionTags.has(tag)) || /^(todo|fixme|action)\b/i.test(text);
}

/** "Cut the bar." is one, "Cut is too early." and "Can we cut the bar?" are not. */
function isImperative(sentence: string): boolean {
  const opened = sentence.trim().replace(/^(please|let's|lets|we (should|must|need to|have to))\s+/i, '');
  const [, verb = '', next = ''] = /^(\p{L}+)\s+([\p{L}']+)/u.exec(opened) ?? [];
  if (/^(is|was|are|were|of|to|looks?|feels?|works?|seems?)$/i.test(next)) return false;
  return imperatives.has(verb.toLowerCase()) && !sentence.endsWith('?');
}

const assent = String.raw`(?:(?:okay|ok|sure|yes|yeah|yep|right|great|good|fine|so|and|well|will do|agreed)\b[,.!]*\s+)*`;
const promise = new RegExp(
  `^${assent}(?:i'll|i will|i'm going to|i am going to|let me)\\s+(?!(?:be|see|say|admit|never|not|always|have to|just say|know|tell you)\\b)\\p{L}+`,
  'iu',
);
const ownItem = /^(?:action(?: item)?|todo|to do|ai)\s*(?:for|on)\s+me\b/i;

/** "I'll look at the geography.", "Action item for me: …": whoever says so does it. */
function promisedBy(text: string, author: string | undefined): string | undefined {
  if (author === undefined || text.endsWith('?')) return undefined;
  return promise.test(text) || ownItem.test(text) ? author : undefined;
}

/** `@Ben`, `TODO(Ben)`, `Ben to check …`, `Action item for Ben: …`. */
function ownerOf(text: string): string | undefined {
  const named =
    /(?:^|\s)@([\p{L}][\p{L}\p{N}_-]*)/u.exec(text) ??
    /^(?:todo|action)\s*\(([^)]+)\)/i.exec(text) ??
    /^(?:Action(?: item)?|TODO|Todo|To do|ACTION(?: ITEM)?|AI)\s*(?:for\s+|[:-]\s*|on\s+)(\p{Lu}[\p{L}-]+)\s*[:-]\s/u.exec(
      text,
    ) ??
    /^(?:(?:TODO|Todo|todo|ACTION|Action):?\s+)?(\p{Lu}[\p{L}-]+) to (?=\p{Ll}+)/u.exec(text);
  return named?.[1]?.trim();
}
