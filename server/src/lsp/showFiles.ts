import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { showFileShapeWithRules } from '../core/continuity/showFileRules';
import type { ShowFile } from '../core/screenplay/model';
import { emptyShow } from '../core/screenplay/resolve';
import { parseShowFile, type ShowFileProblem } from '../core/screenplay/showFile';
import type { FileSystem } from './fileSystem';
import { uriKey } from './uris';

interface Known {
  /** What its reader found. */
  readonly problems?: readonly ShowFileProblem[];
  /** What only a look at all scripts finds. */
  readonly unused?: readonly ShowFileProblem[];
  readonly uri: string;
  readonly file: ShowFile;
  /** As last read; absent where there is no file. */
  readonly text?: string;
  readonly version?: number | null;
}

export interface ShowFileEvents {
  /** A show file was asked for the first time, whether there is one or not. */
  readonly onNamed: (uri: string) => void;
  readonly onProblems: OnShowProblems;
}

/** Told what is wrong with a show file; an empty list when it is mended or gone. */
export type OnShowProblems = (uri: string, text: string, problems: readonly ShowFileProblem[]) => void;

/**
 * Show files by URI: as the editor holds them, where it has told, else as they lie on the disk. One that cannot be understood leaves the last that could in force, so that a missing comma
 * does not take every name from the script.
 */
export class ShowFiles {
  readonly #files: FileSystem;
  readonly #events: ShowFileEvents;
  readonly #known = new Map<string, Known>();
  readonly #open = new Map<string, TextDocument>();

  constructor(files: FileSystem, events: ShowFileEvents) {
    this.#files = files;
    this.#events = events;
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.#open.set(uriKey(uri), TextDocument.create(uri, languageId, version, text));
  }

  /** False where no such file is open. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const document = this.#open.get(uriKey(uri));
    if (document) TextDocument.update(document, [...changes], version);
    return document !== undefined;
  }

  /** False where no such file was open. */
  close(uri: string): boolean {
    return this.#open.delete(uriKey(uri));
  }

  /** Of `textOf`, as counted by the editor; null where it is the text on the disk. */
  versionOf(uri: string): number | null {
    return this.#known.get(uriKey(uri))?.version ?? null;
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

  /** Takes the file up again. A file that is not there, or no longer, is an empty show. */
  async load(uri: string): Promise<void> {
    if (!this.isLoaded(uri)) this.#events.onNamed(uri);
    const stored = await this.#files.read(uri).catch(() => undefined);
    const open = this.#open.get(uriKey(uri));
    const text = open?.getText() ?? stored;
    if (text === undefined) this.#forget(uri);
    else this.#understand(uri, text, open?.version ?? null);
  }

  /** Dismissals in it that keep nothing quiet, as the last look at all scripts of the show found them. */
  tellUnused(uri: string, unused: readonly ShowFileProblem[]): void {
    const known = this.#known.get(uriKey(uri));
    if (known?.text === undefined || JSON.stringify(known.unused ?? []) === JSON.stringify(unused)) return;
    this.#known.set(uriKey(uri), { ...known, unused });
    this.#events.onProblems(uri, known.text, [...(known.problems ?? []), ...unused]);
  }

  #forget(uri: string): void {
    const had = this.isFound(uri);
    this.#known.set(uriKey(uri), { uri, file: emptyShow });
    if (had) this.#events.onProblems(uri, '', []);
  }

  #understand(uri: string, text: string, version: number | null): void {
    const known = this.#known.get(uriKey(uri));
    if (known?.text === text) {
      this.#known.set(uriKey(uri), { ...known, version });
      return;
    }
    const { file, problems } = parseShowFile(text, showFileShapeWithRules);
    this.#known.set(uriKey(uri), { uri, file: file ?? this.get(uri), text, version, problems });
    this.#events.onProblems(uri, text, problems);
  }
}
