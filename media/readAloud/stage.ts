import type { Lit, PlayerStatus } from '../../server/src/protocol/readAloudMessages';

/**
 * Where a reading is heard and seen: a clock, a sound device, and whoever fetches sounds and shows the light.
 */
export interface Stage {
  /** Seconds; stands still while nothing can be heard. */
  now(): number;
  /** By how many seconds what is heard lags behind `now`. */
  latency(): number;
  /** Starts a sound at a moment. @returns what stops it */
  play(cue: Cue): () => void;
  want(line: number): void;
  /** What was wanted and has not come is not waited for any more. */
  callOff(): void;
  /** @param since when what is lit now began to be heard, on the clock */
  lit(lit: readonly Lit[], since: number): void;
  status(status: PlayerStatus): void;
}

export interface Cue {
  readonly line: number;
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly at: number;
  /** Seconds into the samples. */
  readonly from: number;
}
