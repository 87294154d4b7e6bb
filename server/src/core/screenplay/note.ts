import type { Range } from '../text/range';
import { factKind } from './factKinds';
import type { FactKind } from './factNote';
import { foldName, foldSpace, trimRange } from './fold';
import type { NamedRange, NoteStatus, TagCategory } from './model';
import { tagCategory } from './tagCategories';

/**
 * What a note says of itself: who wrote it and when, what it is filed under, whether it is done; or that it is a
 * tag of the breakdown, or states a fact of the story. Some notes are another tool's data and nobody's words: a color alone (`[[red]]`), a marker
 * without text (`[[marker blue]]`), a bookmark (`[[@act two]]`), a link (`[[>scene 4]]`), and this tool's own
 * directives (`[[closedset-…]]`). A marker with text is a note, filed under `marker`.
 */
export type NoteReading = NoteFact | TagFact | StatedFact;

/** Ranges count from the start of the text that holds the note. */
export interface NoteFact {
  readonly kind: 'note';
  readonly range: Range;
  readonly textRange: Range;
  readonly text: string;
  readonly author?: string;
  readonly date?: string;
  readonly status: NoteStatus;
  readonly label?: string;
}

export interface TagFact {
  readonly kind: 'tag';
  readonly range: Range;
  readonly category: TagCategory;
  readonly value: NamedRange;
  readonly owner?: NamedRange;
}

/** `dies: TOMÁS`, `trait: MARIA | eyes blue` */
export interface StatedFact {
  readonly kind: 'fact';
  readonly range: Range;
  readonly fact: FactKind;
  readonly subject?: NamedRange;
  readonly value?: NamedRange;
}

const colors = 'red|blue|green|pink|magenta|gray|grey|purple|cyan|teal|yellow|orange|brown|olive|rose|violet';
const toolData = new RegExp(
  `^(?:[>@].*|closedset-.*|(?:colou?r\\s+)?(?:${colors}|#?[0-9a-f]{6})|marker(?:\\s+[a-z]+)?\\s*:?)$`,
  'is',
);

/** @returns the note, tag or fact that `text` holds at `range`, brackets included; undefined where it is tool data. */
export function readNote(text: string, range: Range): NoteReading | undefined {
  const inner = trimRange(text, range.start + 2, range.end - 2);
  if (inner.start === inner.end) return undefined;
  if (toolData.test(text.slice(inner.start, inner.end))) return undefined;
  return readTag(text, range, inner) ?? readFact(text, range, inner) ?? readWords(text, range, inner);
}

/** `prop: revolver | MARIA` */
function readTag(text: string, range: Range, inner: Range): TagFact | undefined {
  const words = text.slice(inner.start, inner.end);
  const colon = words.indexOf(':');
  const category = colon < 0 ? undefined : tagCategory(words.slice(0, colon));
  if (!category) return undefined;
  const bar = words.indexOf('|', colon);
  const valueEnd = bar < 0 ? inner.end : inner.start + bar;
  const value = named(text, { start: inner.start + colon + 1, end: valueEnd });
  const owner = bar < 0 ? undefined : named(text, { start: valueEnd + 1, end: inner.end });
  return { kind: 'tag', range, category, value, ...(owner?.text && { owner }) };
}

/** A name or a few plain words: what is longer, asks or is cut by commas is a sentence, and so somebody's note. */
const plainWords = /^(?!.*[,;:?!])\S+(?: \S+){0,3}$/;

/** `wound: MARIA | left arm`; what does not have the form of its kind of fact is somebody's note. */
function readFact(text: string, range: Range, inner: Range): StatedFact | undefined {
  const words = text.slice(inner.start, inner.end);
  const colon = words.indexOf(':');
  const kind = colon < 0 ? undefined : factKind(words.slice(0, colon));
  if (!kind) return undefined;
  const bar = words.indexOf('|', colon);
  const end = bar < 0 ? inner.end : inner.start + bar;
  const first = named(text, { start: inner.start + colon + 1, end });
  const second = bar < 0 ? undefined : named(text, { start: end + 1, end: inner.end });
  if (!plainWords.test(foldSpace(first.text))) return undefined;
  if (kind.subject === 'none')
    return second ? undefined : { kind: 'fact', range, fact: kind.id, value: first };
  const allowed = second?.text ? kind.value !== 'none' : kind.value !== 'required';
  if (!allowed) return undefined;
  return { kind: 'fact', range, fact: kind.id, subject: first, ...(second?.text && { value: second }) };
}

function named(text: string, { start, end }: Range): NamedRange {
  const range = trimRange(text, start, end);
  return { text: text.slice(range.start, range.end), range };
}

const doneBefore = /^(?:\[x\]|\(done\)|done\b:?|(?=\S)✓)\s*/i;
const openBefore = /^\[ ?\]\s*/;
const doneAfter = /\s*(?:\((?:done|resolved|fixed)\)|\[x\]|✓|(?<=^|[.!?\s])DONE[.!]?)$/;
const doneAfterAnyCase = /\s*\((?:done|resolved|fixed)\)$/i;

function readWords(text: string, range: Range, inner: Range): NoteFact {
  const before = peelStatus(text, inner);
  const header = readHeader(text.slice(before.range.start, before.range.end));
  const start = before.range.start + header.length;
  const after = peelStatus(text, trimRange(text, start, before.range.end));
  const label = header.label
    ? { name: header.label, length: 0 }
    : readLabel(text.slice(after.range.start, after.range.end));
  const textRange = trimRange(text, after.range.start + (label?.length ?? 0), after.range.end);
  return {
    kind: 'note',
    range,
    textRange,
    text: text.slice(textRange.start, textRange.end),
    ...(header.author && { author: header.author }),
    ...(header.date && { date: header.date }),
    status: before.done || after.done ? 'done' : 'open',
    ...(label && { label: label.name }),
  };
}

/** The part of `range` without what says that it is done (`[x]`, `(done)`), and whether something did. */
export function peelStatus(text: string, range: Range): { range: Range; done: boolean } {
  const words = text.slice(range.start, range.end);
  const lead = doneBefore.exec(words)?.[0].length ?? 0;
  const open = lead === 0 ? (openBefore.exec(words)?.[0].length ?? 0) : 0;
  const rest = words.slice(lead + open);
  const tail = (doneAfter.exec(rest) ?? doneAfterAnyCase.exec(rest))?.[0].length ?? 0;
  return {
    range: { start: range.start + lead + open, end: range.end - tail },
    done: lead > 0 || tail > 0,
  };
}

interface NoteHeader {
  readonly length: number;
  readonly author?: string;
  readonly date?: string;
  readonly label?: string;
}

/** What stands before the first colon, where it is short enough to be a name, a label or a date. */
const headerPattern = /^([^:\n]{1,48}):(?:\s+|$)/;
const datePattern = /\(?\b(\d{4}-\d{2}-\d{2})\b\)?/;
const labelWords = new Set(
  'TODO FIX FIXME NOTE NOTES IDEA QUESTION Q ALT OPTION CHECK RESEARCH REMINDER CONTINUITY CUT TK XXX'.split(
    ' ',
  ),
);

function readHeader(text: string): NoteHeader {
  const found = headerPattern.exec(text);
  if (!found?.[1]) return { length: 0 };
  const date = datePattern.exec(found[1])?.[1];
  const rest = found[1].replace(datePattern, ' ').trim();
  if (/^marker\b/i.test(rest)) return { length: found[0].length, label: 'marker' };
  const words = rest === '' ? [] : rest.split(/\s+/);
  const label = [words[0], words.at(-1)].find((word) => word && labelWords.has(foldName(word)));
  const author = words.filter((word) => word !== label).join(' ');
  if (author !== '' && !isAuthor(author, date !== undefined)) return { length: 0 };
  if (author === '' && !label && !date) return { length: 0 };
  return {
    length: found[0].length,
    ...(author && { author }),
    ...(date && { date }),
    ...(label && { label: label.toLowerCase() }),
  };
}

/** Capitalized words that start many a sentence and name nobody. */
const notAuthors = new Set(
  'MAYBE REMEMBER IMPORTANT WARNING SEE ASK ADD BUT OR AND IF THEN ALSO PS NB'.split(' '),
);

/** A name or initials: at most three words, each with a capital; one in mixed case only where it can be no word. */
function isAuthor(text: string, dated: boolean): boolean {
  const words = text.split(/\s+/);
  if (words.length > 3 || notAuthors.has(foldName(text))) return false;
  return words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)) || (dated && /^\p{L}/u.test(text));
}

export interface NoteLabel {
  readonly name: string;
  /** Of what to leave out at the start, in characters. */
  readonly length: number;
}

/** `TODO find a name`, `? is this her first time here`: a label without a colon. */
export function readLabel(words: string): NoteLabel | undefined {
  const found = /^(TODO|FIXME|FIX|TK|XXX|\?+)(?=\s|$|:):?\s*/.exec(words);
  if (!found?.[1]) return undefined;
  return { name: found[1].startsWith('?') ? '?' : found[1].toLowerCase(), length: found[0].length };
}
