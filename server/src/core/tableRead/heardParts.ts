import { foldName, trimRange } from '../screenplay/fold';
import { hiddenBetween, sourceOf, type VisibleText, visibleText } from '../screenplay/visibleText';
import { chunkSlot } from '../syntax/chunkMemory';
import type { ScriptElement, TitlePageEntry } from '../syntax/elements';
import type { Chunk } from '../syntax/tree';
import { type Range, shift } from '../text/range';
import { asidesIn } from './asides';
import { type Manner, mannerOf } from './delivery';
import type { SpokenKind, SpokenWord } from './model';
import { type Parting, sentencesOf } from './sentences';
import type { SpeakableContext, Spoken } from './speakable/speakable';

/**
 * What of a chunk can be heard, part by part, whatever a preset makes of it. It is kept at the chunk, so that planning
 * again after an edit reads only the chunks that changed. All offsets count from the chunk's start.
 */
export interface HeardPart {
  readonly kind: SpokenKind;
  readonly element: Range;
  /** The words in the element, marks and brackets around them left out. */
  readonly range: Range;
  /** Start of the cue that it stands under; a cue has its own. */
  readonly cue?: number;
  readonly dual?: 'left' | 'right';
  /** The number of a scene in front of its heading. */
  readonly isNumber?: true;
  /** What a parenthetical or extension tells of the speech. */
  readonly manner?: Manner;
  /** Used through `sentencesIn`. */
  readonly memory: { said?: { readonly by: Speaking; readonly sentences: readonly HeardSentence[] } };
}

/** A sentence as it is said; one without words is not heard. */
export interface HeardSentence {
  readonly range: Range;
  /** Dots or dashes by themselves. */
  readonly isSilence: boolean;
  readonly text: string;
  /** What stands among its words and is not printed: notes, marks of emphasis. */
  readonly hidden: readonly Range[];
  /**
   * The words where they stand when the chunk begins at `offset`, as it did last; see `wordsAt`. Kept once and not also
   * as they were found: words are most of what a plan holds, and what is held is what collecting garbage costs.
   */
  placed: { readonly offset: number; readonly words: readonly SpokenWord[] };
}

/** Whoever knows how a stretch of a script is said; `speakable` outside of tests. */
export type Say = (text: string, context: SpeakableContext) => Spoken;

/** How words become spoken ones. Equal members give equal sentences. */
export interface Speaking {
  readonly say: Say;
  readonly language: string;
  readonly pronunciations?: Readonly<Record<string, string>> | undefined;
}

const known = chunkSlot<readonly HeardPart[]>('heardParts');

export function heardParts(chunk: Chunk): readonly HeardPart[] {
  const found = known.get(chunk);
  if (found) return found;
  const parts = readParts(chunk);
  known.set(chunk, parts);
  return parts;
}

/** The cue that a speech stands under, as far as reading has come. */
interface Speech {
  readonly cue: number;
  readonly dual?: 'left' | 'right';
}

function readParts(chunk: Chunk): readonly HeardPart[] {
  const parts: HeardPart[] = [];
  let speech: Speech | undefined;
  for (const element of chunk.elements) {
    if (element.kind === 'characterCue') {
      speech = { cue: element.start, ...(element.dual && { dual: element.dual }) };
    } else if (!goesOn(element)) speech = undefined;
    for (const piece of piecesOf(chunk.text, element)) {
      const part = partOf(chunk, element, piece, speech);
      if (part) parts.push(part);
    }
  }
  return parts;
}

/** A note or boneyard between two lines ends no speech. */
function goesOn(element: ScriptElement): boolean {
  if (element.kind === 'lyric') return element.inDialogue;
  return ['dialogue', 'parenthetical', 'note', 'boneyard'].includes(element.kind);
}

interface Piece extends Range {
  readonly kind: SpokenKind;
  readonly isNumber?: true;
}

/** What is heard of an element, in the order it is heard. */
function piecesOf(text: string, element: ScriptElement): readonly Piece[] {
  const { start, textEnd: end } = element;
  switch (element.kind) {
    case 'titlePageEntry':
      return titlePiece(text, element);
    case 'section':
      return [{ kind: 'section', ...element.text }];
    case 'sceneHeading':
      return [...numberPiece(element.sceneNumber), { kind: 'heading', ...element.text }];
    case 'characterCue':
      return [
        { kind: 'cue', ...element.name },
        ...element.extensions.map((range): Piece => ({ kind: 'extension', ...range })),
      ];
    case 'dialogue':
      return linePieces(text, start, end);
    case 'centeredText':
      return [{ kind: 'centered', start, end }];
    case 'action':
    case 'shot':
    case 'transition':
    case 'parenthetical':
    case 'lyric':
      return [{ kind: element.kind, start, end }];
    default:
      return [];
  }
}

/** What is said, and the directions within it. */
function linePieces(text: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const aside of asidesIn(text, start, end)) {
    pieces.push({ kind: 'dialogue', start: at, end: aside.start }, { kind: 'parenthetical', ...aside });
    at = aside.end;
  }
  return [...pieces, { kind: 'dialogue', start: at, end }];
}

/** With its marks: they tell that it is a number. */
function numberPiece(range: Range | undefined): readonly Piece[] {
  return range ? [{ kind: 'heading', start: range.start - 1, end: range.end + 1, isNumber: true }] : [];
}

/** Of a title page that is read, the lines that a first page says aloud; addresses and dates of drafts are for readers. */
const titleKeys: ReadonlySet<string> = new Set(['TITLE', 'EPISODE', 'CREDIT', 'AUTHOR', 'AUTHORS', 'SOURCE']);

function titlePiece(text: string, { key, textEnd }: TitlePageEntry): readonly Piece[] {
  if (!titleKeys.has(foldName(text.slice(key.start, key.end)))) return [];
  const colon = text.indexOf(':', key.end);
  return colon < 0 || colon >= textEnd ? [] : [{ kind: 'titlePage', start: colon + 1, end: textEnd }];
}

/** What a break of the page or the scene says on paper, and nobody says aloud. */
const furniture = /^\(?(?:more|cont(?:inued|['\u2019]?d|\.)?|continues)\)?[:.]?$/i;
const longestFurniture = '(continued):'.length;

function partOf(
  chunk: Chunk,
  element: ScriptElement,
  piece: Piece,
  speech: Speech | undefined,
): HeardPart | undefined {
  const range = heardRange(chunk.text, element, piece);
  const { kind } = piece;
  if (kind !== 'cue' && !isHeard(chunk.text, range, kind)) return undefined;
  return {
    kind,
    element: { start: element.start, end: element.textEnd },
    range,
    ...(speech && isSpeech(element) && speech),
    ...(piece.isNumber && { isNumber: true }),
    ...((kind === 'parenthetical' || kind === 'extension') && { manner: mannerIn(chunk, range) }),
    memory: {},
  };
}

function isHeard(text: string, { start, end }: Range, kind: SpokenKind): boolean {
  const words = text.slice(start, Math.min(end, start + 100)).trim();
  if (words === '') return false;
  return kind === 'dialogue' || words.length > longestFurniture || !furniture.test(words);
}

function isSpeech(element: ScriptElement): boolean {
  return element.kind === 'characterCue' || goesOn(element);
}

function mannerIn(chunk: Chunk, range: Range): Manner {
  return mannerOf(visibleText(chunk, range).text);
}

const forcing = { action: /\s*!/y, shot: /\s*!!/y, transition: /\s*>/y };
const marks = /^[\s*_]*\(?|\)?[\s*_]*$/g;

/** Without what forces an element, the brackets of a parenthetical, and white space. */
function heardRange(text: string, element: ScriptElement, { kind, start, end }: Piece): Range {
  if (kind === 'parenthetical' || kind === 'extension') {
    const words = text.slice(start, end);
    const [before = '', after = ''] = words.match(marks) ?? [];
    return start + before.length < end - after.length
      ? { start: start + before.length, end: end - after.length }
      : { start, end: start };
  }
  const isForced = element.kind === 'shot' || ('forced' in element && element.forced);
  const mark =
    isForced && (kind === 'action' || kind === 'shot' || kind === 'transition') ? forcing[kind] : undefined;
  if (mark) mark.lastIndex = start;
  return trimRange(text, mark?.test(text) ? mark.lastIndex : start, end);
}

/** The sentences of a part, each with its words. */
export function sentencesIn(chunk: Chunk, part: HeardPart, by: Speaking): readonly HeardSentence[] {
  const { said } = part.memory;
  if (said && isSame(said.by, by)) return said.sentences;
  const sentences = saySentences(chunk, part, by);
  part.memory.said = { by, sentences };
  return sentences;
}

function isSame(a: Speaking, b: Speaking): boolean {
  return a.say === b.say && a.language === b.language && a.pronunciations === b.pronunciations;
}

/** Kinds that are parted otherwise than into sentences. */
const partings: Partial<Record<SpokenKind, Parting>> = {
  titlePage: 'lines',
  lyric: 'lines',
  centered: 'lines',
  section: 'none',
  heading: 'none',
  transition: 'none',
  cue: 'none',
  extension: 'none',
  parenthetical: 'none',
};

function saySentences(chunk: Chunk, part: HeardPart, by: Speaking): readonly HeardSentence[] {
  const visible = visibleText(chunk, part.range);
  const text = withoutLineMarks(visible.text, part.kind);
  const heard = text === visible.text ? visible : { ...visible, text };
  return sentencesOf(text, partings[part.kind]).map((range) => saySentence(heard, range, part.kind, by));
}

/** Marks of single lines become spaces: every offset stays what it is. */
function withoutLineMarks(text: string, kind: SpokenKind): string {
  if (kind === 'lyric') return text.replace(/^[^\S\r\n]*~/gm, blank);
  if (kind === 'centered') return text.replace(/^[^\S\r\n]*>|<$/gm, blank);
  return text;
}

function blank(marks: string): string {
  return ' '.repeat(marks.length);
}

const silence = /^[\s.\u2026\u2013\u2014-]*(?:\.\.|[\u2026\u2013\u2014]|--)[\s.\u2026\u2013\u2014-]*$/;

function saySentence(visible: VisibleText, range: Range, kind: SpokenKind, by: Speaking): HeardSentence {
  const { say, language, pronunciations } = by;
  const words = visible.text.slice(range.start, range.end).replace(/[\r\n]/g, ' ');
  const spoken = say(words, pronunciations ? { kind, language, pronunciations } : { kind, language });
  return {
    range: inSource(visible, range.start, range.end),
    isSilence: silence.test(words),
    text: spoken.text,
    hidden: hiddenBetween(visible, range.start, range.end),
    placed: placedIn(visible, range.start, spoken.words),
  };
}

/** Words of a sentence that begins at `start` of what is visible. Where nothing is hidden they stand as they were said. */
function placedIn(
  visible: VisibleText,
  start: number,
  words: readonly SpokenWord[],
): HeardSentence['placed'] {
  if (!visible.kept) return { offset: -(visible.start + start), words };
  const found = words.map(({ spoken, source }) => ({
    spoken,
    source: inSource(visible, source.start + start, source.end + start),
  }));
  return { offset: 0, words: found };
}

/** The words of a sentence with their places in the file, in which its chunk starts at `offset`. */
export function wordsAt(sentence: HeardSentence, offset: number): readonly SpokenWord[] {
  const { placed } = sentence;
  if (placed.offset === offset) return placed.words;
  const by = offset - placed.offset;
  const words = placed.words.map(({ spoken, source }) => ({ spoken, source: shift(source, by) }));
  sentence.placed = { offset, words };
  return words;
}

/** From what is visible to the chunk: the end of the last character, not the start of what follows it. */
function inSource(visible: VisibleText, start: number, end: number): Range {
  const from = sourceOf(visible, start);
  return { start: from, end: end > start ? sourceOf(visible, end - 1) + 1 : from };
}
