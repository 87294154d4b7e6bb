import path from 'node:path';
import type { ScriptLanguage } from '../../core/syntax/tree';
import { readScript } from '../inputs';
import type { CliIo } from '../io';
import { type LoadedScript, loadedScript } from '../scripts';
import type { FoundShow } from '../showLookup';

/** Scripts of shows that the command line does not name: each is read and parsed once a run, whoever asks. */
export class EpisodeFiles {
  readonly #io: CliIo;
  readonly #language: ScriptLanguage | 'auto';
  /** By path; undefined where it could not be read. */
  readonly #read = new Map<string, Promise<LoadedScript | undefined>>();

  constructor(io: CliIo, language: ScriptLanguage | 'auto') {
    this.#io = io;
    this.#language = language;
  }

  /** Undefined where it cannot be read, which makes it no part of the show. */
  of(file: string, show: FoundShow): Promise<LoadedScript | undefined> {
    const known = this.#read.get(file) ?? this.#load(file, show);
    this.#read.set(file, known);
    return known;
  }

  async #load(file: string, show: FoundShow): Promise<LoadedScript | undefined> {
    const input = await readScript(path.relative(this.#io.cwd, file), this.#io);
    return input.kind === 'script' ? loadedScript(input, this.#language, show) : undefined;
  }
}
