import { trimRange } from '../screenplay/fold';
import type { Range } from '../text/range';
import { isAbbreviated } from './sentenceAbbreviations';

/**
 * A text as sentences, each at most `longestSentence` long unless it is a single word: what is asked of a voice at once.
 * It looks at every character a bounded number of times, and knows nothing of scripts.
 */
export const longestSentence = 300;

/** A clause that is shorter is not worth a break of its own. */
const shortestPart = 100;

/** What ends a sentence with all that closes behind it, an ideographic full stop, or a line break. */
const boundary =
  /(?:[.!?\u2026]+|--+(?=["\u201d]))(?:["'\u2019\u201d\u00bb)\]]|[ \u00a0\u202f]\u00bb)*|[\u3002\uff01\uff1f]+[\u300d\u300f\u201d\u2019]*|\r\n|\r|\n/g;
const blankLine = /[^\S\r\n]*(?:[\r\n]|$)/y;
const space = /\s+/y;

/** What parts a text besides its length: sentences, sentences and every line, or nothing, as in a heading. */
export type Parting = 'sentences' | 'lines' | 'none';

/**
 * @returns ranges in order, without white space at their ends, none empty; together they hold every visible character
 */
export function sentencesOf(text: string, parting: Parting = 'sentences'): readonly Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const found of parting === 'none' ? [] : text.matchAll(boundary)) {
    const end = found.index + found[0].length;
    if (!ends(text, { mark: found[0], start, at: found.index, end }, parting)) continue;
    add(sentences, text, start, end);
    start = end;
  }
  add(sentences, text, start, text.length);
  return sentences;
}

function add(sentences: Range[], text: string, from: number, to: number): void {
  const { start, end } = trimRange(text, from, to);
  if (start === end) return;
  if (end - start <= longestSentence) sentences.push({ start, end });
  else for (const part of cut(text, { start, end })) sentences.push(part);
}

interface Boundary {
  readonly mark: string;
  /** Of the sentence so far. */
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

function ends(text: string, found: Boundary, parting: Parting): boolean {
  const { mark, at, end } = found;
  if (mark.startsWith('\r') || mark.startsWith('\n'))
    return parting === 'lines' || matches(blankLine, text, end);
  if (/^[\u3002\uff01\uff1f]/.test(mark)) return true;
  if (end === text.length) return true;
  if (!matches(space, text, end)) return false;
  const next = text.slice(space.lastIndex, space.lastIndex + 24);
  if (/^["'\u2018\u201c\u00ab([]*\p{Ll}/u.test(next)) return false;
  if (/^(?:\.\.|\u2026)/.test(mark)) return !/^[\p{N}$\u20ac\u00a3]/u.test(next);
  return mark[0] !== '.' || !isAbbreviated(text.slice(found.start, at).slice(-16), next);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where a long sentence is best broken, the best first: between clauses, behind a comma, between words. */
const breaks: readonly RegExp[] = [
  /.*(?:[;:\u2014\u2013)]|--|[\uff0c\u3001\uff1b])(?=\s|[\u3000-\uffff])/su,
  /.*[,\u060c](?=\s)/su,
  /.*(?=\s(?:and|or|but|und|oder|aber|y|o|pero|et|ou|mais|e|ma)\s)/su,
  /.*(?=\s)/su,
];
const gap = /\s/g;

function* cut(text: string, { start, end }: Range): Iterable<Range> {
  let from = start;
  while (end - from > longestSentence) {
    const to = breakIn(text, from) ?? nextGap(text, from + longestSentence, end);
    yield { ...trimRange(text, from, to) };
    from = trimRange(text, to, end).start;
  }
  if (from < end) yield { start: from, end };
}

function breakIn(text: string, from: number): number | undefined {
  const window = text.slice(from, from + longestSentence);
  const lengths = breaks.map((pattern) => pattern.exec(window)?.[0].length ?? 0);
  const length = lengths.find((each) => each >= shortestPart) ?? lengths.at(-1) ?? 0;
  return length > 0 ? from + length : undefined;
}

/** Behind a word that is longer than a sentence may be. */
function nextGap(text: string, from: number, end: number): number {
  gap.lastIndex = from;
  return Math.min(gap.exec(text)?.index ?? end, end);
}
