import type { IndexedSegment } from '../screenplay/characterIndex';
import { characterKey } from '../screenplay/characterKey';
import type { SpeechFact } from '../screenplay/chunkFacts';
import type { Screenplay } from '../screenplay/model';
import type { Names } from '../screenplay/names';
import { workingsOf } from '../screenplay/resolve';
import { type Range, shift } from '../text/range';
import { plainDelivery } from './delivery';
import {
  type HeardPart,
  type HeardSentence,
  heardParts,
  type Speaking,
  sentencesIn,
  wordsAt,
} from './heardParts';
import type { Delivery, ReadingStyle, Speaker, Utterance } from './model';
import { pauses } from './pauses';
import { readerOf } from './presets';

/**
 * Everything of a script that a style reads, in the order it is heard: who says it and how. What a scope leaves out, and
 * the silences that follow from what is left, are decided afterwards.
 */
export interface Draft extends Omit<Utterance, 'index' | 'pauseAfterMs' | 'hidden' | 'dual' | 'mine'> {
  readonly hidden: Utterance['hidden'] | undefined;
  readonly dual: Utterance['dual'] | undefined;
  readonly mine: true | undefined;
  readonly speech: DraftSpeech | undefined;
  /** Silence that the script asks for behind it, in milliseconds. */
  silenceMs: number;
}

/** What stands under one cue. */
export interface DraftSpeech {
  readonly scene: number;
  /** Of the speaker; empty for a cue without a name. */
  readonly key: string;
  readonly speaker: Speaker;
  /** Keys of all who speak. */
  readonly characters: readonly string[];
  readonly isMine: boolean;
  /** The next speech of the same scene. */
  next?: DraftSpeech;
}

export interface DraftOptions {
  readonly style: ReadingStyle;
  readonly speaking: Speaking;
  readonly sceneNumbers: boolean;
  /** Key of the character whose lines nobody speaks. */
  readonly part?: string | undefined;
  /** False where nothing of an element, which stands at this range of the file, will be heard: it is not expanded. */
  readonly reaches: (element: Range, scene: number) => boolean;
}

/** Where reading stands. */
interface Reader {
  readonly options: DraftOptions;
  readonly names: Names;
  readonly drafts: Draft[];
  scene: number;
  speech: DraftSpeech | undefined;
  delivery: Delivery;
  /** Blocks of dual dialogue so far, and where the speeches of the last one begin. */
  blocks: number;
  blockStart: number;
}

export function draftsOf(screenplay: Screenplay, options: DraftOptions): readonly Draft[] {
  const { segments, names } = workingsOf(screenplay);
  const reader: Reader = {
    ...{ options, names, drafts: [], scene: 0, speech: undefined },
    ...{ delivery: plainDelivery, blocks: 0, blockStart: 0 },
  };
  const scenes = scenesOf(segments);
  for (const [index, placed] of segments.entries()) {
    reader.scene = scenes[index] ?? 0;
    readSegment(reader, placed);
  }
  return reader.drafts;
}

/** What stands between two scenes, an act's title as a rule, is heard with the one that follows; at the end with the last. */
function scenesOf(segments: readonly IndexedSegment[]): readonly number[] {
  const count = segments.reduce((most, { scene }) => Math.max(most, scene), 0);
  let last = 0;
  return segments.map(({ scene }) => {
    if (scene > 0) last = scene;
    return scene > 0 || last === 0 ? scene : Math.min(last + 1, count);
  });
}

function readSegment(reader: Reader, { segment, offset }: IndexedSegment): void {
  const { chunk, speeches } = segment;
  const byCue = new Map(speeches.map((speech) => [speech.range.start, speech]));
  for (const part of heardParts(chunk)) {
    if (part.element.start < segment.start || part.element.start >= segment.end) continue;
    if (part.kind === 'cue') beginSpeech(reader, part, byCue.get(part.element.start));
    readPart(reader, part, offset, () => sentencesIn(chunk, part, reader.options.speaking));
  }
}

function beginSpeech(reader: Reader, { dual }: HeardPart, fact: SpeechFact | undefined): void {
  const { names, scene, options } = reader;
  const characters = fact && fact.key !== '' ? names.speakers(fact) : [];
  const key = fact && characters.length > 0 ? speakerKey(names, fact) : '';
  const isMine = options.part !== undefined && characters.includes(options.part);
  const speech: DraftSpeech = { scene, key, speaker: { kind: 'character', key }, characters, isMine };
  if (reader.speech?.scene === scene) reader.speech.next = speech;
  reader.speech = speech;
  reader.delivery = plainDelivery;
  if (dual !== 'right') reader.blockStart = reader.drafts.length;
  if (dual === 'left') reader.blocks++;
}

/** A group that speaks as one has a voice of its own. */
function speakerKey(names: Names, fact: SpeechFact): string {
  return names.isGroup(fact) ? fact.key : names.canonical(fact.key);
}

const narrator: Speaker = { kind: 'narrator' };

function readPart(
  reader: Reader,
  part: HeardPart,
  offset: number,
  sentences: () => readonly HeardSentence[],
): void {
  const { style, sceneNumbers, reaches } = reader.options;
  const { manner } = part;
  if (manner?.delivery) reader.delivery = manner.delivery;
  if (manner) addSilence(reader, manner.pauseMs);
  const speech = part.cue === undefined ? undefined : reader.speech;
  const reading = readerOf(part.kind, style, speech !== undefined && speech.key !== '');
  if (reading === 'hidden' || (part.isNumber && !sceneNumbers)) return;
  const element = shift(part.element, offset);
  if (!reaches(element, reader.scene)) return;
  const speaker = reading === 'character' && speech ? speech.speaker : narrator;
  for (const sentence of sentences()) {
    if (sentence.isSilence) addSilence(reader, pauses.ellipsis);
    if (sentence.placed.words.length > 0)
      place(reader, draft(reader, { part, offset, speaker, speech, sentence, element }), part);
  }
}

function addSilence({ drafts }: Reader, milliseconds: number): void {
  const last = drafts.at(-1);
  if (last) last.silenceMs += milliseconds;
}

interface Spoken {
  readonly part: HeardPart;
  readonly offset: number;
  readonly speaker: Speaker;
  readonly speech: DraftSpeech | undefined;
  readonly sentence: HeardSentence;
  /** In the file. */
  readonly element: Range;
}

function draft(reader: Reader, { part, offset, speaker, speech, sentence, element }: Spoken): Draft {
  const { kind, dual } = part;
  const isLine = kind === 'dialogue' || kind === 'lyric';
  const isDual = dual !== undefined && !isLabel(part);
  return {
    kind,
    speaker,
    scene: reader.scene,
    range: shift(sentence.range, offset),
    hidden: sentence.hidden.length > 0 ? sentence.hidden.map((each) => shift(each, offset)) : undefined,
    element,
    text: sentence.text,
    words: wordsAt(sentence, offset),
    delivery: isLine && speech ? reader.delivery : plainDelivery,
    dual: isDual ? { block: reader.blocks, side: dual } : undefined,
    mine: isLine && speech?.isMine ? true : undefined,
    speech,
    silenceMs: 0,
  };
}

/** Of two who speak at once both names are said before either begins. */
function place(reader: Reader, made: Draft, part: HeardPart): void {
  const { drafts } = reader;
  if (part.dual === undefined || !isLabel(part)) drafts.push(made);
  else drafts.splice(reader.blockStart++, 0, made);
}

function isLabel({ kind }: HeardPart): boolean {
  return kind === 'cue' || kind === 'extension';
}

/** The key under which a name speaks, aliases followed; undefined where nobody of that name speaks. */
export function partKey(screenplay: Screenplay, name: string): string | undefined {
  const { names } = workingsOf(screenplay);
  const key = names.canonical(characterKey(name));
  return screenplay.characters.has(key) ? key : undefined;
}
