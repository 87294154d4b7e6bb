import type { Utterance } from '../../core/tableRead/model';
import type { SpeakLineResult, VoiceItem } from '../../protocol/readAloud';
import { type HeardWord, timesOfWords } from './wordTimes';

/** The sound of a line, as an engine made it. */
export interface HeardLine {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  readonly words?: readonly HeardWord[] | undefined;
  readonly voice: VoiceItem;
  readonly insteadOf?: string | undefined;
}

export type SoundItem = Extract<SpeakLineResult, { readonly kind: 'sound' }>;

/** As it goes over the wire. */
export function soundItem({ text, words }: Pick<Utterance, 'text' | 'words'>, heard: HeardLine): SoundItem {
  const { samples, sampleRate, voice, insteadOf } = heard;
  const durationMs = (samples.length / sampleRate) * 1000;
  const spoken = words.map((word) => word.spoken);
  return {
    kind: 'sound',
    samples: base64(samples),
    sampleRate,
    words: timesOfWords(text, spoken, { durationMs, words: heard.words }),
    voice,
    ...(insteadOf !== undefined && { insteadOf }),
  };
}

/** Little endian whatever the machine is. */
function base64(samples: Int16Array): string {
  const bytes = new DataView(new ArrayBuffer(samples.length * 2));
  for (const [at, sample] of samples.entries()) bytes.setInt16(at * 2, sample, true);
  return Buffer.from(bytes.buffer).toString('base64');
}
