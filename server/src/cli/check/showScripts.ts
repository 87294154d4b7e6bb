import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { publishedDraftOf, resolveShow } from '../../core/screenplay/show';
import type { ScriptLanguage } from '../../core/syntax/tree';
import { readScript, scriptPattern } from '../inputs';
import type { CliIo } from '../io';
import { type LoadedScript, loadedScript } from '../scripts';
import type { FoundShow } from '../showLookup';

/**
 * The show of each script in the order of its episodes: those that the command line does not name are read from the
 * disk, so that one episode is checked against the same earlier ones as the whole season is.
 */
export class ShowScripts {
  readonly #io: CliIo;
  readonly #language: ScriptLanguage | 'auto';
  readonly #named: readonly LoadedScript[];
  readonly #shows = new Map<FoundShow, Promise<readonly LoadedScript[]>>();
  readonly #drafts = new Map<string, Promise<LoadedScript | undefined>>();

  constructor(io: CliIo, language: ScriptLanguage | 'auto', named: readonly LoadedScript[]) {
    this.#io = io;
    this.#language = language;
    this.#named = named;
  }

  /** None where there is no show file, or it does not list the script. */
  async earlier(script: LoadedScript): Promise<readonly LoadedScript[]> {
    const scripts = await this.of(script.show);
    return scripts.slice(
      0,
      Math.max(
        0,
        scripts.findIndex(({ uri }) => uri === script.uri),
      ),
    );
  }

  /** The draft that the show file names as published last; undefined where it names none, or it cannot be read. */
  async published({ show, uri }: LoadedScript): Promise<LoadedScript | undefined> {
    if (!show) return undefined;
    const draft = publishedDraftOf(show.file, uri, pathToFileURL(path.dirname(show.path)).href);
    if (draft === undefined) return undefined;
    const known = this.#drafts.get(draft) ?? this.#read(fileURLToPath(encodeURI(draft)), show);
    this.#drafts.set(draft, known);
    return known;
  }

  /** Every script of a show, in order. */
  of(show: FoundShow | undefined): Promise<readonly LoadedScript[]> {
    if (!show) return Promise.resolve([]);
    const known = this.#shows.get(show) ?? this.#resolve(show);
    this.#shows.set(show, known);
    return known;
  }

  /** Every script that was named or read. */
  async known(): Promise<readonly LoadedScript[]> {
    return [...(await Promise.all(this.#shows.values())).flat(), ...this.#named];
  }

  async #resolve(show: FoundShow): Promise<readonly LoadedScript[]> {
    const folder = path.dirname(show.path);
    const scripts = new Map(
      this.#named.flatMap((script) => (script.path === undefined ? [] : [[script.path, script]])),
    );
    const wanted = await this.#episodes(show, folder);
    for (const file of wanted) {
      const script = scripts.get(file) ?? (await this.#read(file, show));
      if (!script) continue;
      scripts.set(file, script);
      // Added to what the loop goes over; a circle of includes ends, since each is there once.
      for (const include of includesOf(script)) wanted.add(include);
    }
    return resolveShow(show.file, [...scripts.values()], pathToFileURL(folder).href).scripts;
  }

  async #episodes({ file, path: showPath }: FoundShow, folder: string): Promise<Set<string>> {
    if (file.episodes.length === 0) {
      const found = await this.#io.files.glob(scriptPattern, folder);
      return new Set(found.map((name) => path.join(folder, name)));
    }
    const listed = file.episodes.map((name) => ({ name, file: located(folder, name) }));
    for (const { name, file: episode } of listed) {
      if (await this.#io.files.stat(episode).catch(() => undefined)) continue;
      const show = path.relative(this.#io.cwd, showPath);
      this.#io.stderr.write(
        `closed-set: ${show} lists ${name}, and there is no such file, so no later episode is compared with it.\n`,
      );
    }
    return new Set(listed.map(({ file: episode }) => episode));
  }

  /** What cannot be read is no part of the show; where the command line named it, that was told. */
  async #read(file: string, show: FoundShow): Promise<LoadedScript | undefined> {
    const input = await readScript(path.relative(this.#io.cwd, file), this.#io);
    return input.kind === 'script' ? loadedScript(input, this.#language, show) : undefined;
  }
}

function located(folder: string, name: string): string {
  return path.resolve(folder, name.replaceAll('\\', '/'));
}

function includesOf({ path: file, screenplay }: LoadedScript): readonly string[] {
  return screenplay.includes.map((include) => located(path.dirname(file ?? ''), include.path));
}
