import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { publishedDraftOf, resolveShow } from '../../core/screenplay/show';
import { scriptPattern } from '../inputs';
import type { CliIo } from '../io';
import type { LoadedScript } from '../scripts';
import type { FoundShow } from '../showLookup';
import type { EpisodeFiles } from './episodeFiles';

/**
 * The show of each script in the order of its episodes: those that the command line does not name are read from the
 * disk, so that one episode is checked against the same earlier ones as the whole season is. Later ones are read
 * only where somebody asks for the whole show.
 */
export class ShowScripts {
  readonly #io: CliIo;
  readonly #files: EpisodeFiles;
  /** By path; undefined where it could not be read. */
  readonly #scripts = new Map<string, LoadedScript | undefined>();
  readonly #named: readonly LoadedScript[];
  readonly #drafts = new Map<string, Promise<LoadedScript | undefined>>();
  readonly #whole = new Map<FoundShow, Promise<readonly LoadedScript[]>>();
  readonly #told = new Set<string>();

  constructor(io: CliIo, files: EpisodeFiles, named: readonly LoadedScript[]) {
    this.#io = io;
    this.#files = files;
    this.#named = named;
    for (const script of named) if (script.path !== undefined) this.#scripts.set(script.path, script);
  }

  /** None where there is no show file, or it does not list the script. */
  async earlier(script: LoadedScript): Promise<readonly LoadedScript[]> {
    const { show, path: file } = script;
    if (!show || file === undefined) return [];
    const at = show.file.episodes.findIndex((name) => located(path.dirname(show.path), name) === file);
    if (at === 0) return [];
    const scripts = at > 0 ? await this.#resolve(show, show.file.episodes.slice(0, at)) : await this.of(show);
    const own = scripts.findIndex(({ uri }) => uri === script.uri);
    if (own >= 0) return scripts.slice(0, own);
    return at > 0 ? scripts : [];
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
  of(show: FoundShow): Promise<readonly LoadedScript[]> {
    const known = this.#whole.get(show) ?? this.#resolve(show, show.file.episodes);
    this.#whole.set(show, known);
    return known;
  }

  /** Every script that was named or read. */
  get known(): readonly LoadedScript[] {
    return [...this.#scripts.values(), ...this.#named].filter((script) => script !== undefined);
  }

  /** @param episodes as listed; none: every script of the folder */
  async #resolve(show: FoundShow, episodes: readonly string[]): Promise<readonly LoadedScript[]> {
    const folder = path.dirname(show.path);
    const wanted = await this.#wanted(show, folder, episodes);
    const scripts: LoadedScript[] = [];
    for (const file of wanted) {
      const script = await this.#read(file, show);
      if (!script) continue;
      scripts.push(script);
      // Added to what the loop goes over; a circle of includes ends, since each is there once.
      for (const include of includesOf(script)) wanted.add(include);
    }
    return resolveShow({ ...show.file, episodes }, scripts, pathToFileURL(folder).href).scripts;
  }

  async #wanted(show: FoundShow, folder: string, episodes: readonly string[]): Promise<Set<string>> {
    if (episodes.length === 0) {
      const found = await this.#io.files.glob(scriptPattern, folder);
      return new Set(found.map((name) => path.join(folder, name)));
    }
    for (const name of episodes) await this.#sayMissing(show, name, located(folder, name));
    return new Set(episodes.map((name) => located(folder, name)));
  }

  async #sayMissing({ path: showPath }: FoundShow, name: string, file: string): Promise<void> {
    if (this.#told.has(file) || this.#scripts.get(file)) return;
    this.#told.add(file);
    if (await this.#io.files.stat(file).catch(() => undefined)) return;
    const show = path.relative(this.#io.cwd, showPath);
    this.#io.stderr.write(
      `closed-set: ${show} lists ${name}, and there is no such file, so no later episode is compared with it.\n`,
    );
  }

  /** What cannot be read is no part of the show; where the command line named it, that was told. */
  async #read(file: string, show: FoundShow): Promise<LoadedScript | undefined> {
    if (this.#scripts.has(file)) return this.#scripts.get(file);
    const script = await this.#files.of(file, show);
    this.#scripts.set(file, script);
    return script;
  }
}

function located(folder: string, name: string): string {
  return path.resolve(folder, name.replaceAll('\\', '/'));
}

function includesOf({ path: file, screenplay }: LoadedScript): readonly string[] {
  return screenplay.includes.map((include) => located(path.dirname(file ?? ''), include.path));
}
