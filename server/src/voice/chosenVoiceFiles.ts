import type { VoiceTraits } from '../core/tableRead/model';
import { type Speech, type SpeechRequest, type VoiceEngine, VoiceError } from './engine';
import type { FileEngine } from './fileEngine';
import { voiceFileStamp } from './neural/voiceParts';
import type { VoiceReport } from './voiceReport';

interface Current {
  readonly engine: FileEngine;
  /** Of each file, in order, when the engine was made. */
  readonly stamps: string;
  /** What it was asked and has not answered yet. */
  readonly asked: Set<Promise<unknown>>;
}

/**
 * The voice files that the settings choose: other files are another engine, and so is a file that was replaced under its
 * name, which every question looks for. The engine before says what it is saying to the end, and gives its memory back.
 * Nothing is started before a voice is asked for.
 */
export class ChosenVoiceFiles implements VoiceEngine {
  readonly kind = 'neural';
  readonly #make: (files: readonly string[]) => FileEngine;
  readonly #stampOf: (file: string) => Promise<string>;
  #files: readonly string[] = [];
  #current: Current | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    make: (files: readonly string[]) => FileEngine,
    stampOf: (file: string) => Promise<string> = voiceFileStamp,
  ) {
    this.#make = make;
    this.#stampOf = stampOf;
  }

  get isEmpty(): boolean {
    return this.#files.length === 0;
  }

  get files(): readonly string[] {
    return this.#files;
  }

  /** @param files absolute paths */
  use(files: readonly string[]): void {
    if (files.join('\n') === this.#files.join('\n')) return;
    this.#files = files;
    void this.#fresh();
  }

  async voices(): Promise<readonly VoiceTraits[]> {
    return (await this.#ask((engine) => engine.voices())) ?? [];
  }

  async edition(voice: string): Promise<string | undefined> {
    return this.#ask(async (engine) => engine.edition?.(voice));
  }

  async speak(request: SpeechRequest, signal?: AbortSignal): Promise<Speech> {
    const speech = await this.#ask((engine) => engine.speak(request, signal));
    if (!speech) throw new VoiceError('missing', request.voice);
    return speech;
  }

  /** Why files are no voices, by their paths. */
  async problems(): Promise<ReadonlyMap<string, VoiceError>> {
    const problems = await this.#ask(async (engine) => {
      await engine.voices();
      return engine.problems;
    });
    return problems ?? new Map();
  }

  /** What was found out about each voice, by its id. */
  async reports(): Promise<ReadonlyMap<string, VoiceReport>> {
    return (await this.#ask((engine) => engine.reports())) ?? new Map();
  }

  async close(): Promise<void> {
    await this.#current?.engine.close();
  }

  /** Undefined where no file is chosen. */
  async #ask<T>(question: (engine: FileEngine) => Promise<T>): Promise<T | undefined> {
    const current = await this.#fresh();
    if (!current) return undefined;
    const answer = question(current.engine);
    current.asked.add(answer);
    return answer.finally(() => current.asked.delete(answer));
  }

  /** The engine for the files as they are now; one question after another, so that each change makes one engine. */
  #fresh(): Promise<Current | undefined> {
    const turn = this.#turn.then(() => this.#refreshed());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #refreshed(): Promise<Current | undefined> {
    const files = this.#files;
    const stamps = (await Promise.all(files.map((file) => this.#stampOf(file)))).join('\n');
    const before = this.#current;
    if (before && files.length > 0 && before.stamps === stamps) return before;
    if (before) void retire(before);
    this.#current = files.length === 0 ? undefined : { engine: this.#make(files), stamps, asked: new Set() };
    return this.#current;
  }
}

async function retire({ engine, asked }: Current): Promise<void> {
  await Promise.allSettled(asked);
  await engine.close().catch(() => undefined);
}
