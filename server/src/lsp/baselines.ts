import { type Baseline, parseBaseline } from '../core/continuity/baseline';
import type { Settings } from '../settings/settings';
import type { FileSystem } from './fileSystem';
import type { Log } from './guard';
import { resolveFrom, uriKey } from './uris';

/** Baselines that settings name, read once and kept until the file changes. One that is not there lets nothing pass. */
export class Baselines {
  readonly #files: FileSystem;
  readonly #log: Log;
  readonly #read = new Map<string, Promise<void>>();
  readonly #known = new Map<string, Baseline>();
  readonly #folderOf: (uri: string) => string;

  /** @param folderOf what names in the settings of a script are relative to */
  constructor(files: FileSystem, log: Log, folderOf: (uri: string) => string) {
    this.#files = files;
    this.#log = log;
    this.#folderOf = folderOf;
  }

  known(uri: string, settings: Settings): Baseline | undefined {
    const file = this.#fileOf(uri, settings);
    return file === undefined ? undefined : this.#known.get(file);
  }

  async ready(uri: string, settings: Settings): Promise<void> {
    const file = this.#fileOf(uri, settings);
    if (file === undefined) return;
    const reading = this.#read.get(file) ?? this.#load(file);
    this.#read.set(file, reading);
    await reading;
  }

  /** True where the file is one that was read: it is read again when it is asked for. */
  forget(uri: string): boolean {
    this.#known.delete(uriKey(uri));
    return this.#read.delete(uriKey(uri));
  }

  #fileOf(uri: string, settings: Settings): string | undefined {
    const name = settings['continuity.baseline'];
    return name === '' ? undefined : uriKey(resolveFrom(this.#folderOf(uri), name));
  }

  async #load(file: string): Promise<void> {
    try {
      this.#known.set(file, parseBaseline(await this.#files.read(file)));
    } catch {
      this.#log.info(`The baseline ${file} cannot be read, so every finding is told.`);
    }
  }
}
