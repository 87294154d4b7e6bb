import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { resample } from '../audio/resample';
import type { ReadingPlan, Utterance } from '../core/tableRead/model';
import { CancelledError } from '../core/text/cancellation';
import { type Speech, VoiceError } from '../voice/engine';
import type { Instead, SpokenLine } from '../voice/voices';
import { type CoverWords, coverPicture } from './cover/cover';
import { readTypeface } from './cover/typeface';
import { mp3Recording } from './mp3Recording';
import { type Recorded, type Recording, type RecordingFacts, record } from './recording';
import { findRecordingFile } from './recordingFiles';
import { silence } from './samples';
import { sceneRecordings } from './sceneRecordings';
import { wavRecording } from './wavRecording';

/** One MP3 with a chapter a scene; one MP3 a scene with a playlist; plain samples. */
export type RecordingFormat = 'mp3' | 'mp3PerScene' | 'wav';

/** A reading that is cast, and what is said of it on the outside. */
export interface ReadingToRecord {
  readonly plan: ReadingPlan;
  /** `VoiceTraits.id`; empty where there is no voice at all. */
  voiceOf(utterance: Utterance): string;
  /** In milliseconds, pause left out. */
  estimateMs(utterance: Utterance): number;
  /** Name of the writer, for players; empty where the title page has none. */
  readonly artist: string;
  readonly cover: CoverWords;
}

export interface RecordingTarget {
  /** Absolute. For a file a scene it is that of the playlist. */
  readonly file: string;
  readonly format: RecordingFormat;
}

/** Says a line with the best voice that can. */
export type Speak = (
  request: { readonly text: string; readonly voice: string; readonly rate: number; readonly pitch: number },
  signal: AbortSignal,
) => Promise<SpokenLine>;

export interface RecordedReading extends Recorded {
  readonly troubles: readonly LineTrouble[];
}

/** A line that another voice than its own had to read, or nobody could. */
export type LineTrouble =
  | { readonly kind: 'stoodIn'; readonly utterance: Utterance; readonly instead: Instead }
  | { readonly kind: 'silent'; readonly utterance: Utterance; readonly error: VoiceError };

/** Thrown where the encoder of MP3 was taken out of the installation. */
export class EncoderMissingError extends Error {}

/** What the embedded voices give: nothing is lost, and nothing made up. */
const embeddedRate = 16_000;
/** The rate of the neural voices, and above that of most of the system's. */
const otherRate = 24_000;
/** The engines answer one after another; one more is asked so that they never wait for a file to be written. */
const ahead = 2;

/**
 * Reads a whole plan into files. A line that nobody can read is a silence as long as it would take, and told.
 *
 * @param onLine told after each line how many are heard by now
 * @throws CancelledError, EncoderMissingError, and an error with the code of the system where a file cannot be written
 */
export async function recordReading(
  reading: ReadingToRecord,
  target: RecordingTarget,
  speak: Speak,
  signal: AbortSignal,
  onLine?: (done: number) => void,
): Promise<RecordedReading> {
  const troubles: LineTrouble[] = [];
  const sampleRate = rateOf(reading);
  const parts = {
    sampleRate,
    ahead,
    waitFor: reading.estimateMs,
    speak: async (utterance: Utterance) => {
      const heard = await spokenOrSilent(reading, utterance, speak, signal);
      if (heard.trouble) troubles.push(heard.trouble);
      return heard.speech
        ? atRate(heard.speech, sampleRate)
        : silence(reading.estimateMs(utterance), sampleRate);
    },
  };
  const recording = await openRecording(reading, target, sampleRate);
  return { ...(await record(reading.plan, parts, recording, signal, onLine)), troubles };
}

function rateOf({ plan, voiceOf }: ReadingToRecord): RecordingFacts['sampleRate'] {
  const isEmbedded = (utterance: Utterance) => utterance.mine || /^(?:embedded:|$)/.test(voiceOf(utterance));
  return plan.utterances.every(isEmbedded) ? embeddedRate : otherRate;
}

function atRate({ samples, sampleRate }: Speech, wanted: number): Int16Array {
  return resample(samples, sampleRate / wanted);
}

interface Heard {
  readonly speech?: Speech;
  readonly trouble?: LineTrouble;
}

async function spokenOrSilent(
  { voiceOf }: ReadingToRecord,
  utterance: Utterance,
  speak: Speak,
  signal: AbortSignal,
): Promise<Heard> {
  const { rate, pitch } = utterance.delivery;
  try {
    const speech = await speak({ text: utterance.text, voice: voiceOf(utterance), rate, pitch }, signal);
    const { instead } = speech;
    return { speech, ...(instead && { trouble: { kind: 'stoodIn', utterance, instead } }) };
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof VoiceError)) throw error;
    return { trouble: { kind: 'silent', utterance, error } };
  }
}

async function openRecording(
  { plan, artist, cover }: ReadingToRecord,
  { file, format }: RecordingTarget,
  sampleRate: RecordingFacts['sampleRate'],
): Promise<Recording> {
  if (format === 'wav') return wavRecording(file, sampleRate);
  const encoder = findRecordingFile('encoder');
  if (encoder === undefined) throw new EncoderMissingError('mp3.wasm');
  const title = cover.title || path.parse(file).name;
  const picture = await pictureOf({ ...cover, title });
  const facts = { title, artist, album: title, sampleRate, ...(picture && { cover: picture }) };
  const parts = { facts, encoder: await readFile(encoder) };
  return format === 'mp3'
    ? mp3Recording(file, plan.scenes, parts)
    : sceneRecordings(file, plan.scenes, parts);
}

/** None where the typeface was taken away: a recording without a picture is one all the same. */
async function pictureOf(words: CoverWords): Promise<Uint8Array | undefined> {
  const typeface = findRecordingFile('typeface');
  return typeface === undefined ? undefined : coverPicture(words, readTypeface(await readFile(typeface)));
}
