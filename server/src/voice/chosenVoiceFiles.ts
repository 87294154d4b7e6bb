import type { VoiceTraits } from '../core/tableRead/model';
import { type Speech, type SpeechRequest, type VoiceEngine, VoiceError } from './engine';

/** An engine for files, as `NeuralEngine` is. */
export interface FileEngine extends VoiceEngine {
  /** Why a chosen file is no voice, by its path; known once the voices were asked for. */
  readonly problems: ReadonlyMap<string, VoiceError>;
}

/**
 * The voice files that the settings choose: other files are another engine, and the one before gives its memory back.
 * Nothing is started before a voice is asked for.
 */
export class ChosenVoiceFiles implements VoiceEngine {
  readonly kind = 'neural';
  readonly #make: (files: readonly string[]) => FileEngine;
  #files: readonly string[] = [];
  #engine: FileEngine | undefined;

  constructor(make: (files: readonly string[]) => FileEngine) {
    this.#make = make;
  }

  get isEmpty(): boolean {
    return this.#files.length === 0;
  }

  /** @param files absolute paths */
  use(files: readonly string[]): void {
    if (files.join('\n') === this.#files.join('\n')) return;
    this.#engine?.close().catch(() => undefined);
    this.#files = files;
    this.#engine = files.length === 0 ? undefined : this.#make(files);
  }

  async voices(): Promise<readonly VoiceTraits[]> {
    return (await this.#engine?.voices()) ?? [];
  }

  async speak(request: SpeechRequest, signal?: AbortSignal): Promise<Speech> {
    if (!this.#engine) throw new VoiceError('missing', request.voice);
    return this.#engine.speak(request, signal);
  }

  async problems(): Promise<readonly VoiceError[]> {
    await this.voices();
    return [...(this.#engine?.problems.values() ?? [])];
  }

  async close(): Promise<void> {
    await this.#engine?.close();
  }
}
