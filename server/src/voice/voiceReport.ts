/** What was found out about a neural voice when it spoke here. */
export interface VoiceReport {
  /** Absolute path of the file it is in. */
  readonly file: string;
  /** What really computes it. */
  readonly device: 'cpu';
  /** Of the processor. */
  readonly threads: number;
  /** What else the runtime of this installation could compute with; nothing of it is used. */
  readonly otherBackends: readonly string[];
  /** Who told how the words of its last sentence sound: eSpeak NG of the system, or Flite, which comes with the product. */
  readonly phonemesBy: 'espeak' | 'flite';
  /**
   * Seconds of speech for each second that they took, from words to sound, over all that the file has said but its first
   * word. Reading the file is not in it.
   */
  readonly timesRealTime: number;
}

/** Keeps count of how long speech was, and how long it took. */
export class Pace {
  #spokenMs = 0;
  #tookMs = 0;

  add(spokenMs: number, tookMs: number): void {
    this.#spokenMs += spokenMs;
    this.#tookMs += tookMs;
  }

  reset(): void {
    this.#spokenMs = 0;
    this.#tookMs = 0;
  }

  /** 0 where nothing was said yet. */
  get timesRealTime(): number {
    return this.#tookMs === 0 ? 0 : this.#spokenMs / this.#tookMs;
  }
}
