import type { VoiceTraits } from '../core/tableRead/model';

/**
 * What the product asks of whatever makes speech, wherever it runs. One implementation speaks with the embedded voices
 * in a worker, one asks the system's own program, one a neural voice file in a process of its own. An engine knows
 * nothing of scripts: it is given words and a voice, and gives sound with the time of each word.
 */
export interface VoiceEngine {
  readonly kind: EngineKind;
  /**
   * Those that were really heard: probed on the first call, or validated when the product was made. Empty where the
   * engine is not there.
   */
  voices(): Promise<readonly VoiceTraits[]>;
  /**
   * Rejects with `CancelledError` when `signal` is set, else with `VoiceError`.
   *
   * @param signal checked between sentences and while waiting; what is running may be ended by force
   */
  speak(request: SpeechRequest, signal?: AbortSignal): Promise<Speech>;
  /**
   * What the voice is made of at present, where that may change under its id: what was said under another edition is not
   * said again. Absent where a voice is the same as long as the product is.
   */
  edition?(voice: string): Promise<string | undefined>;
  /** Ends what is running and gives the memory back. A later call starts anew. */
  close(): Promise<void>;
}

export type EngineKind = 'embedded' | 'system' | 'neural';

export interface SpeechRequest {
  /** One sentence as a person would say it: no markup, no control characters. */
  readonly text: string;
  /** `VoiceTraits.id` */
  readonly voice: string;
  /** Factors of the voice's own manner, 0.5 to 2. */
  readonly rate: number;
  readonly pitch: number;
}

export interface Speech {
  /** Mono, 16 bits a sample. */
  readonly samples: Int16Array;
  /** Samples per second. */
  readonly sampleRate: number;
  /**
   * One for each word of the text between white space, in order, in milliseconds from the start; absent where the
   * engine cannot tell. Whoever shows them estimates from lengths then.
   */
  readonly words?: readonly WordTime[];
}

export interface WordTime {
  readonly startMs: number;
  readonly endMs: number;
}

/** Why nothing was heard. Words are made at the edge, from `code` and `detail`. */
export class VoiceError extends Error {
  constructor(
    readonly code: VoiceErrorCode,
    /** What the engine said of it; for the log and a tooltip. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'VoiceError';
  }
}

export type VoiceErrorCode =
  /** No engine has a voice of this id. */
  | 'unknownVoice'
  /** The engine's file or program is not there. */
  | 'missing'
  /** It is there and cannot be used: a corrupt voice file, a program that refuses. */
  | 'broken'
  /** Its worker or process ended in the middle. */
  | 'ended'
  | 'tookTooLong'
  /** The voice does not know the script that the words are written in. */
  | 'unspeakable'
  /** More than the engine takes at once: a sentence has a few hundred characters, and a page 2,000. */
  | 'tooLong';
