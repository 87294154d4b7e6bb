import type { Range } from '../../text/range';
import type { SpokenKind, SpokenWord } from '../model';
import { compose, type Piece } from './compose';
import { type SpokenLanguage, spokenLanguage } from './language';
import { type Lexicon, lexicon, type Pronunciations } from './pronunciations';
import type { Place, Rule } from './rule';
import { type RuleSets, rulesOf } from './rules';
import { asWord, latinEnd, plainWord } from './words';

/** What `speakable` needs to know of where a text stands. */
export interface SpeakableContext {
  readonly kind: SpokenKind;
  /** A tag such as `en`; it decides the words for numbers, headings and abbreviations. */
  readonly language: string;
  /** Of the show: how names are said. Pass the same object each time: it is prepared once. */
  readonly pronunciations?: Pronunciations;
}

export interface Spoken {
  /** Words with single spaces, and `,.!?;:` behind them; empty where nothing of the text is said. */
  readonly text: string;
  /** In order. `source` counts in the text that was given; words of one expansion share it. */
  readonly words: readonly SpokenWord[];
}

/**
 * What a person would say for a stretch of a script: `INT. BAR - NIGHT` as `interior, bar, night`. Total and linear on
 * any text. It knows nothing of sentences, and nothing of the markup of a script beyond dropping its signs.
 */
export function speakable(text: string, context: SpeakableContext): Spoken {
  if ((context.kind !== 'cue' && context.kind !== 'extension') || text.length > longestLabel)
    return compose(readPieces(text, context));
  const known = labelsOf(lexicon(context.pronunciations));
  const key = `${context.kind} ${context.language} ${text}`;
  const said = known.get(key) ?? compose(readPieces(text, context));
  if (known.size >= labelsKept) known.clear();
  known.set(key, said);
  return said;
}

/** What names and extensions are said as: a script has a few, and each a hundred times. */
const labels = new WeakMap<Lexicon, Map<string, Spoken>>();
const labelsKept = 2000;
const longestLabel = 100;

function labelsOf(by: Lexicon): Map<string, Spoken> {
  const known = labels.get(by) ?? new Map<string, Spoken>();
  labels.set(by, known);
  return known;
}

interface Reading {
  readonly text: string;
  readonly kind: SpokenKind;
  readonly language: SpokenLanguage;
  readonly lexicon: Lexicon;
  readonly rules: RuleSets;
  readonly shouted: boolean;
  /** The last word that was read. */
  previous: Range;
}

function readPieces(text: string, context: SpeakableContext): readonly Piece[] {
  const language = spokenLanguage(context.language);
  const reading: Reading = {
    text,
    kind: context.kind,
    language,
    lexicon: lexicon(context.pronunciations),
    rules: rulesOf(language),
    shouted: !/\p{Ll}/u.test(text),
    previous: { start: 0, end: 0 },
  };
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 32) {
      at++;
      continue;
    }
    const read = readAt(reading, at);
    if (read.say !== '') pieces.push(read);
    at = read.source.end;
  }
  return pieces;
}

/** So much of the word before is looked at. */
const longestPrevious = 40;

const space = /[\s\p{Cc}\p{Z}]+/uy;
const letter = /[\p{L}\p{M}]/uy;
const digit = /\p{Nd}/uy;
const otherNumber = /\p{N}/uy;

/** One token; it takes at least one character. */
function readAt(reading: Reading, at: number): Piece {
  const { text, rules } = reading;
  if (isLetter(text, at)) return remember(reading, readWord(reading, at));
  if (match(digit, text, at)) {
    return remember(reading, firstOf(rules.digit, reading, at) ?? piece(at, at + widthAt(text, at), ''));
  }
  const mark = plainMark(text, at);
  if (mark !== undefined) return piece(at, at + 1, mark);
  const blank = match(space, text, at);
  if (blank) return piece(at, at + blank[0].length, '');
  const read = firstOf(rules.mark, reading, at) ?? piece(at, at + widthAt(text, at), '');
  return match(otherNumber, text, at) ? remember(reading, read) : read;
}

/** The commonest marks, where they stand alone and no rule has anything to say about them. */
function plainMark(text: string, at: number): string | undefined {
  const mark = text[at] ?? '';
  if (mark === '"') return '';
  const next = text[at + 1];
  if (mark === ',') return mark;
  const isAlone = next === undefined || (next === ' ' && text[at + 2] !== '.') || next === '"';
  return isAlone && (mark === '.' || mark === '?' || mark === '!') ? mark : undefined;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  if (code >= 97 && code <= 122) return true;
  return text.charCodeAt(at) >= 128 && match(letter, text, at) !== null;
}

function readWord(reading: Reading, at: number): Piece {
  const { text, kind, rules, previous } = reading;
  const named = reading.lexicon.at(text, at);
  if (named) return piece(at, named.end, named.say);
  const isWord = kind !== 'extension' && !(kind === 'heading' && previous.end === 0);
  const plain = isWord ? plainWord(text, at, rules.special, rules.known) : undefined;
  return plain ?? firstOf(rules.letter, reading, at) ?? wordAt(reading, at);
}

function remember(reading: Reading, read: Piece): Piece {
  reading.previous = read.source;
  return read;
}

function firstOf(rules: readonly Rule[], reading: Reading, at: number): Piece | undefined {
  const { text, kind, language, shouted } = reading;
  let previous: string | undefined;
  const isBare = latinEnd(text, at) !== undefined;
  for (const { pattern, say, compound, may } of rules) {
    if ((isBare && compound) || may?.(text, at, kind) === false) continue;
    const found = match(pattern, text, at);
    if (!found || found[0] === '') continue;
    const end = at + found[0].length;
    previous ??= text.slice(reading.previous.start, reading.previous.end).slice(0, longestPrevious);
    const place: Place = { text, start: at, end, kind, language, previous, shouted };
    const said = say(found, place);
    if (said !== undefined) return piece(at, end, said);
  }
  return undefined;
}

function wordAt(reading: Reading, at: number): Piece {
  const end =
    at + (match(/[\p{L}\p{M}\p{Cf}]+(?:['\u2019][\p{L}\p{M}]+)*/uy, reading.text, at)?.[0].length ?? 1);
  return piece(at, end, asWord(reading.text.slice(at, end)));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function piece(start: number, end: number, say: string): Piece {
  return { source: { start, end }, say };
}

/** Of the character at a place: two for what lies beyond the first plane. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
