import type { SpokenKind, SpokenWord } from '../model';
import { compose, type Piece } from './compose';
import { type SpokenLanguage, spokenLanguage } from './language';
import { type Lexicon, lexicon, type Pronunciations } from './pronunciations';
import type { Place, Rule } from './rule';
import { rulesOf } from './rules';
import { asWord, plainWord } from './words';

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
  return compose(readPieces(text, context));
}

interface Reading {
  readonly text: string;
  readonly kind: SpokenKind;
  readonly language: SpokenLanguage;
  readonly lexicon: Lexicon;
  readonly shouted: boolean;
}

function readPieces(text: string, context: SpeakableContext): readonly Piece[] {
  const reading: Reading = {
    text,
    kind: context.kind,
    language: spokenLanguage(context.language),
    lexicon: lexicon(context.pronunciations),
    shouted: !/\p{Ll}/u.test(text),
  };
  const pieces: Piece[] = [];
  let previous = '';
  for (let at = 0; at < text.length; ) {
    const piece = readAt(reading, at, previous);
    if (piece.say !== '') pieces.push(piece);
    if (wordStart.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))
      previous = text.slice(at, Math.min(piece.source.end, at + 40));
    at = piece.source.end;
  }
  return pieces;
}

const wordStart = /[\p{L}\p{N}]/u;
const space = /[\s\p{Cc}\p{Z}]+/uy;
const letter = /[\p{L}\p{M}]/uy;
const digit = /\p{Nd}/uy;

/** One token; it takes at least one character. */
function readAt(reading: Reading, at: number, previous: string): Piece {
  const { text, kind, language } = reading;
  const blank = match(space, text, at);
  if (blank) return piece(at, at + blank[0].length, '');
  const sets = rulesOf(language);
  if (match(letter, text, at)) {
    const named = reading.lexicon.at(text, at);
    if (named) return piece(at, named.end, named.say);
    const isWord = kind !== 'extension' && !(kind === 'heading' && previous === '');
    const plain = isWord ? plainWord(text, at, sets.special) : undefined;
    if (plain) return piece(at, at + plain.length, asWord(plain));
    return firstOf(sets.letter, reading, at, previous) ?? wordAt(reading, at);
  }
  const rules = match(digit, text, at) ? sets.digit : sets.mark;
  return firstOf(rules, reading, at, previous) ?? piece(at, at + widthAt(text, at), '');
}

function firstOf(rules: readonly Rule[], reading: Reading, at: number, previous: string): Piece | undefined {
  const { text, kind, language, shouted } = reading;
  for (const { pattern, say } of rules) {
    const found = match(pattern, text, at);
    if (!found || found[0] === '') continue;
    const end = at + found[0].length;
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
