import path from 'node:path';
import { showFileShapeWithRules } from '../core/continuity/showFileRules';
import type { ShowFile } from '../core/screenplay/model';
import { emptyShow } from '../core/screenplay/resolve';
import { parseShowFile, type ShowFileProblem } from '../core/screenplay/showFile';
import type { CliIo } from './io';
import { UsageError } from './options';

/** A show file that was found, for `check` to report on. */
export interface FoundShow {
  readonly path: string;
  readonly text: string;
  readonly file: ShowFile;
  readonly problems: readonly ShowFileProblem[];
  /** It could not be read as a whole, so that nothing in it counts. */
  readonly isBroken: boolean;
}

const showFileName = 'closedset.json';

/** Which show file a script belongs to: the one named, else the nearest `closedset.json` at or above its folder. */
export class ShowLookup {
  readonly #io: CliIo;
  readonly #named: string | undefined;
  readonly #read = new Map<string, Promise<FoundShow | undefined>>();

  constructor(io: CliIo, named: string | undefined) {
    this.#io = io;
    this.#named = named;
  }

  /** @throws UsageError where the show file that was named cannot be read */
  async find(scriptPath: string): Promise<FoundShow | undefined> {
    if (this.#named === undefined) return this.#nearest(path.dirname(scriptPath));
    const found = await this.#at(path.resolve(this.#io.cwd, this.#named));
    if (found) return found;
    throw new UsageError(`The show file ${this.#named} cannot be read. Check the name after --show.`);
  }

  /** Every show file that was read and could be. */
  async found(): Promise<readonly FoundShow[]> {
    return (await Promise.all(this.#read.values())).filter((show) => show !== undefined);
  }

  async #nearest(folder: string): Promise<FoundShow | undefined> {
    const here = await this.#at(path.join(folder, showFileName));
    const above = path.dirname(folder);
    return here ?? (above === folder ? undefined : this.#nearest(above));
  }

  #at(location: string): Promise<FoundShow | undefined> {
    const known = this.#read.get(location);
    if (known) return known;
    const reading = this.#load(location);
    this.#read.set(location, reading);
    return reading;
  }

  async #load(location: string): Promise<FoundShow | undefined> {
    const bytes = await this.#io.files.read(location).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    const { file, problems } = parseShowFile(text, showFileShapeWithRules);
    return { path: location, text, file: file ?? emptyShow, problems, isBroken: file === undefined };
  }
}
