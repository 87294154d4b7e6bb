import type { ShowFile } from '../core/screenplay/model';
import { parseShowFile, type ShowFileProblem } from '../core/screenplay/showFile';
import type { FileSystem } from './fileSystem';
import { uriKey } from './uris';

export const emptyShow: ShowFile = { episodes: [], characters: [], locations: [] };

interface Known {
  readonly uri: string;
  readonly file: ShowFile;
  /** As last read; absent where there is no file. */
  readonly text?: string;
}

/** Told what is wrong with a show file; an empty list when it is mended or gone. */
export type OnShowProblems = (uri: string, text: string, problems: readonly ShowFileProblem[]) => void;

/**
 * Show files by URI. One that cannot be understood leaves the last that could in force, so that a missing comma
 * does not take every name from the script.
 */
export class ShowFiles {
  readonly #files: FileSystem;
  readonly #onProblems: OnShowProblems;
  readonly #known = new Map<string, Known>();

  constructor(files: FileSystem, onProblems: OnShowProblems) {
    this.#files = files;
    this.#onProblems = onProblems;
  }

  /** The same object until the file's content changes. */
  get(uri: string): ShowFile {
    return this.#known.get(uriKey(uri))?.file ?? emptyShow;
  }

  isFound(uri: string): boolean {
    return this.textOf(uri) !== undefined;
  }

  textOf(uri: string): string | undefined {
    return this.#known.get(uriKey(uri))?.text;
  }

  isLoaded(uri: string): boolean {
    return this.#known.has(uriKey(uri));
  }

  /** Reads the file again. A file that is not there, or no longer, is an empty show. */
  async load(uri: string): Promise<void> {
    const text = await this.#files.read(uri).catch(() => undefined);
    if (text === undefined) this.#forget(uri);
    else this.#understand(uri, text);
  }

  #forget(uri: string): void {
    const had = this.isFound(uri);
    this.#known.set(uriKey(uri), { uri, file: emptyShow });
    if (had) this.#onProblems(uri, '', []);
  }

  #understand(uri: string, text: string): void {
    const { file, problems } = parseShowFile(text);
    this.#known.set(uriKey(uri), { uri, file: file ?? this.get(uri), text });
    this.#onProblems(uri, text, problems);
  }
}
