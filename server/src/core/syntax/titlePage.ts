import { COLON, isAlphanumeric, isCapitals, LOWER, letterCase, trimEnd } from './characters';
import { emit, passBlankLines } from './emit';
import { isTrulyBlank, lineEndAt, nextLineStart } from './lines';
import { advance, atEnd, isBlank, relative, type Scanner } from './scanner';
import { headingPrefix } from './sceneHeading';
import { readsAsTransition } from './transition';

/**
 * The title page: `Key: value` lines from the first line of a file to the first blank one. Any key may stand on
 * it; which keys may open it is decided here, since prose and transitions have colons too.
 */

/** Keys of the Fountain syntax page, and those that Highland, Beat, Slugline and Final Draft exports write. */
const knownKeys = new Set([
  'title',
  'subtitle',
  'credit',
  'author',
  'authors',
  'source',
  'notes',
  'note',
  'draft',
  'draft date',
  'date',
  'contact',
  'contact info',
  'copyright',
  'revision',
  'version',
  'format',
  'series',
  'episode',
  'font',
  'language',
  'header',
  'footer',
]);

const longestKey = 40;

/** Reads the title page if the current line, the first of a file that is not blank, opens one. */
export function parseTitlePage(s: Scanner): void {
  if (!opensTitlePage(s)) return;
  do parseEntry(s);
  while (s.context !== 'blank' && !atEnd(s) && keyEnd(s) >= 0);
}

function opensTitlePage(s: Scanner): boolean {
  const end = keyEnd(s);
  if (s.hidden || end < 0 || headingPrefix(s) || readsAsTransition(s)) return false;
  const key = s.source.slice(s.from, end);
  return isKnown(key) || looksLikeKey(s, key, end) || hasKnownKeyBelow(s);
}

function isKnown(key: string): boolean {
  return knownKeys.has(key.trim().toLowerCase());
}

/** Up to four words, each with a capital first, such as `X-Custom` or `Custom Field`; but not `SUPER: 1999`. */
function looksLikeKey(s: Scanner, key: string, end: number): boolean {
  const words = key.split(/\s+/);
  if (words.length > 4 || isCapitals(s.source, s.from, end)) return false;
  return words.every((word) => letterCase(word.charCodeAt(0)) !== LOWER);
}

function hasKnownKeyBelow(s: Scanner): boolean {
  for (let at = s.next; at < s.text.length && !isTrulyBlank(s.text, at); at = nextLineStart(s.text, at)) {
    const line = s.text.slice(at, Math.min(lineEndAt(s.text, at), at + longestKey));
    if (isKnown(line.slice(0, Math.max(0, line.indexOf(':'))))) return true;
  }
  return false;
}

/** The colon after the key that the current line opens with, as a position in `source`; -1 if it opens with none. */
function keyEnd(s: Scanner): number {
  if (!isAlphanumeric(s.source.charCodeAt(s.from))) return -1;
  const limit = Math.min(s.to, s.from + longestKey);
  for (let at = s.from; at < limit; at++) if (s.source.charCodeAt(at) === COLON) return at;
  return -1;
}

function parseEntry(s: Scanner): void {
  const start = s.start - s.chunkStart;
  const colon = keyEnd(s);
  const hasValue = colon + 1 < s.to;
  const key = { start: relative(s, s.from), end: relative(s, trimEnd(s.source, s.from, colon)) };
  let textEnd = start;
  do {
    textEnd = s.end - s.chunkStart;
    advance(s);
  } while (continuesValue(s, hasValue));
  emit(s, { kind: 'titlePageEntry', start, textEnd, end: passBlankLines(s, 'adjacent'), key });
}

/** Indented lines go on with the value; but under a value on the key's own line a known key opens its own entry. */
function continuesValue(s: Scanner, hasValue: boolean): boolean {
  if (isBlank(s) || atEnd(s) || relative(s, s.from) === s.start - s.chunkStart) return false;
  const colon = keyEnd(s);
  return !(hasValue && colon >= 0 && isKnown(s.source.slice(s.from, colon)));
}
