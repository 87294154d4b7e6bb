import type { ReadingPlan, ReadingScene } from '../core/tableRead/model';
import { type SoundtrackParts, soundtrack } from './soundtrack';

/** Where sound goes: one file or several. What the files are called and hold is each format's own business. */
export interface Recording {
  /** A scene begins here. Sound that comes before any scene belongs to the first one. */
  begin(scene: ReadingScene): Promise<void>;
  write(samples: Int16Array): Promise<void>;
  /** Puts the files in their places. @returns their absolute paths, a playlist last */
  finish(): Promise<readonly string[]>;
  /** Takes away what was written; what stood there before is as it was. */
  discard(): Promise<void>;
}

/** What is said of the reading as a whole. */
export interface RecordingFacts {
  readonly title: string;
  readonly artist: string;
  /** Of the files together. */
  readonly album: string;
  /** Samples per second. */
  readonly sampleRate: 16000 | 22050 | 24000;
  /** A picture of the title page, as PNG. */
  readonly cover?: Uint8Array;
}

export interface Recorded {
  readonly files: readonly string[];
  readonly seconds: number;
}

/**
 * Reads a plan into a recording. Stopped or failed, it leaves nothing behind.
 *
 * @param onPiece told after each piece how many utterances are heard by now
 * @throws CancelledError, whatever the speaker throws, and an error with the code of the system where a file cannot be
 * written
 */
export async function record(
  plan: ReadingPlan,
  parts: SoundtrackParts,
  recording: Recording,
  signal: AbortSignal,
  onPiece: (utterances: number) => void = () => undefined,
): Promise<Recorded> {
  let samples = 0;
  let utterances = 0;
  try {
    for await (const piece of soundtrack(plan, parts, signal)) {
      if (piece.scene) await recording.begin(piece.scene);
      await recording.write(piece.samples);
      samples += piece.samples.length;
      utterances += piece.utterances;
      onPiece(utterances);
    }
    return { files: await recording.finish(), seconds: samples / parts.sampleRate };
  } catch (error) {
    await recording.discard();
    throw error;
  }
}
