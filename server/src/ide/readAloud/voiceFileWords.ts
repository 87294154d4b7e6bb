import type { Localize } from '../localize';
import { espeakMissing, type VoiceProblem, voiceProblem } from './voiceWords';

/** What was found out about a voice of a file, as the engine tells it. */
export interface VoiceFacts {
  readonly device: 'cpu';
  /** Of the processor. */
  readonly threads: number;
  /** Seconds of speech for each second that they took. */
  readonly timesRealTime: number;
  /** Who tells how words sound. */
  readonly phonemesBy: 'espeak' | 'flite';
}

/** Told of the files of neural voices: what computes them and how fast, or what to do about one that is no voice. */
export const voiceFileSentences = {
  facts: "{times} times as fast as real time on this machine's processor",
  speaks: "{voice} speaks {times} times as fast as real time on this machine's processor.",
  speakSeveral:
    "The {count} voices of {file} speak {times} times as fast as real time on this machine's processor.",
  factsByFlite:
    "{times} times as fast as real time on this machine's processor, pronounced by Flite: eSpeak NG is not installed",
  byFlite: 'Flite tells it how words are pronounced, since eSpeak NG is not installed.',
  slow: 'Lines will have to be waited for.',
  missing: '{file} is not there. Put it back, or choose another file.',
  broken:
    '{file} is not a voice that can be used: {detail}. A Piper voice is an .onnx file with its .onnx.json beside it; Kokoro has the folder "voices" and tokenizer.json beside it. Get the whole voice anew, or choose another file.',
  ended:
    '{file} brought down the process that was to speak with it: {detail}. It may be too large for this machine; choose a smaller one.',
  tookTooLong: '{file} took too long to say one sentence ({detail}). Choose a smaller voice.',
  noEspeak:
    '{file} needs eSpeak NG to know how words sound, and it is not installed. Install it (apt install espeak-ng, brew install espeak-ng, or its installer for Windows), and try again.',
} as const;

/** In a row of a list, beside the name of the voice. */
export function voiceFacts({ timesRealTime, phonemesBy }: VoiceFacts, localize: Localize): string {
  const { facts, factsByFlite } = voiceFileSentences;
  return localize(phonemesBy === 'flite' ? factsByFlite : facts, { times: shownTimes(timesRealTime) });
}

/**
 * What a file that was tried turned out to be.
 *
 * @param file as it is shown
 * @param names of its voices
 */
export function voiceFileSpeaks(
  file: string,
  names: readonly string[],
  { timesRealTime, phonemesBy }: VoiceFacts,
  localize: Localize,
): string {
  const [voice = file, ...more] = names;
  const slots = { voice, file, count: String(names.length), times: shownTimes(timesRealTime) };
  const sentence = more.length === 0 ? voiceFileSentences.speaks : voiceFileSentences.speakSeveral;
  const told = [localize(sentence, slots)];
  if (timesRealTime < 1) told.push(localize(voiceFileSentences.slow));
  if (phonemesBy === 'flite') told.push(localize(voiceFileSentences.byFlite));
  return told.join(' ');
}

/** Why a file is no voice, and what to do about it. */
export function voiceFileProblem(file: string, problem: VoiceProblem, localize: Localize): string {
  if (espeakMissing(problem)) return localize(voiceFileSentences.noEspeak, { file });
  const { code } = problem;
  const detail = problem.detail.trim().replace(/[.\s]+$/, '');
  if (code === 'missing' || code === 'broken' || code === 'ended' || code === 'tookTooLong')
    return localize(voiceFileSentences[code], { file, detail });
  return voiceProblem(problem, localize);
}

/** `32`, `1.4`; digits enough to tell whether it is fast enough. */
export function shownTimes(times: number): string {
  return times < 9.95 ? times.toFixed(1) : String(Math.round(times));
}
