import type { VoiceTraits } from '../../core/tableRead/model';
import type { VoiceInput } from './messages';

/**
 * What is known of a neural voice file besides its weights: which voices it holds and how a sentence is put to it. One
 * implementation a layout of files; none of them computes anything.
 */
export interface VoiceModel {
  /** Absolute path of the weights. */
  readonly path: string;
  readonly sampleRate: number;
  readonly voices: readonly ModelVoice[];
  /**
   * @param phonemes in the international phonetic alphabet, with the punctuation of the sentence
   * @param rate factor of the voice's own, 0.5 to 2
   */
  inputs(phonemes: string, voice: ModelVoice, rate: number): readonly VoiceInput[];
}

export interface ModelVoice extends VoiceTraits {
  /** As eSpeak NG names it: `en-us`. Phonemes are asked for in it. */
  readonly accent: string;
  /** Of a file with several speakers. */
  readonly number: number;
}

/** Ids of the phonemes that the model was made with, in order; what it does not know is left out, not guessed. */
export function idsOf(
  phonemes: string,
  known: Readonly<Record<string, readonly number[]>>,
): readonly (readonly number[])[] {
  return [...phonemes].flatMap((sign) => {
    const ids = Object.hasOwn(known, sign) ? known[sign] : undefined;
    return ids ? [ids] : [];
  });
}
