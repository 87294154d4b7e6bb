import type { ClearanceWord } from './reportTable';

/**
 * What in a passage of text must be cleared. It looks for forms only: numbers, addresses, plates, titles in quotes.
 * Source: general practice of script clearance; in North America numbers with 555 are kept for fiction.
 */
export interface ClearanceMatch {
  readonly kind: ClearanceWord;
  readonly text: string;
  readonly start: number;
}

const streetWords = [
  ...[
    'Street',
    'St\\.',
    'Avenue',
    'Ave\\.?',
    'Road',
    'Rd\\.?',
    'Boulevard',
    'Blvd\\.?',
    'Drive',
    'Dr\\.',
    'Lane',
  ],
  ...['Ln\\.?', 'Court', 'Place', 'Square', 'Highway', 'Terrace', 'Parkway', 'Crescent'],
];
const streets = streetWords.flatMap((word) => [word, word.toUpperCase()]).join('|');
const patterns: readonly (readonly [ClearanceWord, RegExp])[] = [
  ['emailAddress', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  [
    'webAddress',
    /\b(?:https?:\/\/|www\.)[^\s"'<>]+[^\s"'<>.,;:!?)]|(?<![@\w.])[\w-]{2,}\.(?:com|org|net|gov|edu|info|tv|io|co\.uk)\b/giu,
  ],
  [
    'phoneNumber',
    /(?<![\d-])(?:\+\d[\d ().-]{7,17}\d|(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}|\d{3}-\d{4})(?![\d-])/gu,
  ],
  [
    'address',
    new RegExp(
      `\\b\\d{1,5} (?:[NSEW]\\.? )?(?:[\\p{Lu}\\d][\\p{L}\\d'’.-]* ){1,3}(?:${streets})(?![\\p{L}])`,
      'gu',
    ),
  ],
];

const plateWords =
  /\b(?:licen[cs]e|number|vanity) plates?\b|\bplates? (?:reads?|says?|number)\b|\bregistration\b/i;
const plate =
  /(?<![\p{L}\d-])(?=[A-Z\d -]*\d)(?=[A-Z\d -]*[A-Z])[A-Z\d]{1,4}[ -]?[A-Z\d]{2,4}(?![\p{L}\d-])/gu;
const songWords =
  /\b(?:sing|sings|sang|sung|singing|songs?|hums?|humming|jukebox|album|tune|lyrics?|anthem|ballad|karaoke)\b/i;
const quoted = /["\u201c]([^"\u201c\u201d]{2,60})["\u201d]/gu;

/** In order of kind, then of place; a stretch of text is told once. */
export function clearancesIn(text: string): readonly ClearanceMatch[] {
  const found = patterns.flatMap(([kind, pattern]) => matches(kind, pattern, text));
  const plates = plateWords.test(text) ? matches('numberPlate', plate, text) : [];
  const songs = songWords.test(text) ? songsIn(text) : [];
  const all = [...found, ...plates, ...songs].filter(({ kind, text: words }) => !isFree(kind, words));
  return all.filter((one, index) => !all.slice(0, index).some((other) => overlaps(one, other)));
}

function matches(kind: ClearanceWord, pattern: RegExp, text: string): readonly ClearanceMatch[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    kind,
    text: words.trim(),
    start: index,
  }));
}

/** Titles stand in the sentence that speaks of singing; what somebody says in quotes is none. */
function songsIn(text: string): readonly ClearanceMatch[] {
  return [...text.matchAll(quoted)].flatMap(({ 1: title = '', index }) => {
    const sentence = text.slice(Math.max(0, text.lastIndexOf('. ', index)), endOfSentence(text, index));
    const isTitle = /^\p{Lu}/u.test(title) && !/[.?!,]$/.test(title) && songWords.test(sentence);
    return isTitle ? [{ kind: 'song' as const, text: title, start: index }] : [];
  });
}

function endOfSentence(text: string, from: number): number {
  const end = text.indexOf('. ', from);
  return end < 0 ? text.length : end;
}

function isFree(kind: ClearanceWord, words: string): boolean {
  return kind === 'phoneNumber' && /(?<!\d)555[ .-]?\d{4}$/.test(words);
}

function overlaps(one: ClearanceMatch, other: ClearanceMatch): boolean {
  return one.start < other.start + other.text.length && other.start < one.start + one.text.length;
}
