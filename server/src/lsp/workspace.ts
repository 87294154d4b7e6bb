import { lazy } from '../core/screenplay/lazy';
import type { ShowFile } from '../core/screenplay/model';
import { resolve } from '../core/screenplay/resolve';
import { publishedDraftOf, resolveShow } from '../core/screenplay/show';
import { parse } from '../core/syntax/parse';
import type { ScriptTree } from '../core/syntax/tree';
import { type ScriptDocument, type ShowContext, scriptDocument } from '../ide/script';
import type { Settings } from '../settings/settings';
import type { Documents } from './documents';
import type { FileSystem } from './fileSystem';
import { type Log, messageOf } from './guard';
import type { SettingsReader } from './settingsReader';
import type { ShowFiles } from './showFiles';
import { isScript, isWithin, parentOf, resolveFrom, uriKey } from './uris';

interface WorkspacePorts {
  readonly documents: Documents;
  readonly files: FileSystem;
  readonly settings: SettingsReader;
  readonly shows: ShowFiles;
  readonly log: Log;
}

/** A script as it lies on the disk. */
interface StoredScript {
  readonly uri: string;
  readonly tree: ScriptTree;
}

/**
 * All scripts that can be seen: those of the workspace folders, found in the background, and over them those that
 * are open in the editor. Scripts of one folder are one show, or those that its show file lists. A script outside of
 * every folder is a show by itself, with the show file that lies beside it.
 */
export class Workspace {
  readonly #ports: WorkspacePorts;
  readonly #stored = new Map<string, StoredScript>();
  /** The latest state of each script that was asked for. */
  readonly #documents = new Map<string, ScriptDocument>();
  #folders: readonly string[] = [];
  #scanned: Promise<void> = Promise.resolve();

  constructor(ports: WorkspacePorts) {
    this.#ports = ports;
  }

  /** The script as it stands now: open, else as last read from the disk. */
  script(uri: string): ScriptDocument | undefined {
    this.#ports.documents.useOptions(uri, { language: this.knownSettings(uri)['syntax.language'] });
    const open = this.#ports.documents.get(uri);
    const found = open ?? this.#stored.get(uriKey(uri));
    return found && this.#documentOf(found.uri, open?.version ?? null, found.tree);
  }

  /** The show that a script belongs to; the show file's text goes with it where the script is one that it lists. */
  showOf(uri: string): ShowContext {
    const fileUri = this.#showFileOf(uri);
    const { shows } = this.#ports;
    const file = shows.get(fileUri);
    const around = lazy(() => showAround(uri, file, parentOf(fileUri), this.#scriptsBeside(uri)));
    return new ShowOfScript(file, fileUri, shows, around);
  }

  /** The draft of a script that its show file names as published last, where it lies in the workspace. */
  publishedDraft(uri: string): ScriptDocument | undefined {
    const fileUri = this.#showFileOf(uri);
    const draft = publishedDraftOf(this.#ports.shows.get(fileUri), uri, parentOf(fileUri));
    return draft === undefined ? undefined : this.script(uriKey(draft));
  }

  /** Every script there is, of whatever show: by path in each workspace folder, then those outside of all. */
  everyScript(): readonly ScriptDocument[] {
    const alone = [...this.#ports.documents.all()].filter(({ uri }) => !this.#folderOf(uri));
    const inFolders = this.#folders.flatMap((folder) => this.#scriptsBeside(scriptIn(folder)));
    return [...inFolders, ...alone.flatMap(({ uri }) => this.#scriptsBeside(uri))];
  }

  /** The settings of a script: those of its folder, where it has one. */
  settingsOf(uri: string): Promise<Settings> {
    return this.#ports.settings.of(this.#resourceOf(uri));
  }

  /** The same as far as they are known by now. */
  knownSettings(uri: string): Settings {
    return this.#ports.settings.known(this.#resourceOf(uri));
  }

  /** Until the settings and the names of the script's show file are known. */
  async ready(uri: string): Promise<void> {
    await this.settingsOf(uri);
    const file = this.#showFileOf(uri);
    if (!this.#ports.shows.isLoaded(file)) await this.#ports.shows.load(file);
  }

  /** The workspace folder of a script; outside of all the folder it lies in. */
  folderOf(uri: string): string {
    return this.#folderOf(uri) ?? parentOf(uri);
  }

  /** Until every script of the workspace folders has been read. */
  scanned(): Promise<void> {
    return this.#scanned;
  }

  useFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders.map(uriKey).sort((a, b) => b.length - a.length);
    for (const key of this.#stored.keys()) if (!this.#folderOf(key)) this.#stored.delete(key);
    this.#scanned = this.#scan();
    return this.#scanned;
  }

  /** A file was made, changed or deleted on the disk. True where that changes what the server knows. */
  async fileChanged(uri: string): Promise<boolean> {
    if (this.#ports.shows.isLoaded(uri)) {
      await this.#ports.shows.load(uri);
      return true;
    }
    this.#documents.delete(uriKey(uri));
    if (!isScript(uri) || !this.#folderOf(uri)) return false;
    await this.#read(uri);
    return true;
  }

  /** Another show file may be named now, another language set. */
  async settingsChanged(): Promise<void> {
    const inFolders = this.#folders.map((folder) => scriptIn(folder));
    const open = [...this.#ports.documents.all()].map(({ uri }) => uri);
    await Promise.all([...inFolders, ...open].map((uri) => this.ready(uri)));
    for (const [key, { uri, tree }] of this.#stored) {
      const language = this.knownSettings(uri)['syntax.language'];
      if (language !== tree.options.language)
        this.#stored.set(key, { uri, tree: parse(tree.text, { language }) });
    }
  }

  #folderOf(uri: string): string | undefined {
    const key = uriKey(uri);
    return this.#folders.find((folder) => isWithin(folder, key));
  }

  /** What settings are asked for. */
  #resourceOf(uri: string): string {
    const folder = this.#folderOf(uri);
    return folder === undefined ? uri : scriptIn(folder);
  }

  #showFileOf(uri: string): string {
    return resolveFrom(this.folderOf(uri), this.knownSettings(uri)['show.file']);
  }

  /** Every script of the folder that holds `uri`, open or not, by path; `uri` alone outside of all folders. */
  #scriptsBeside(uri: string): readonly ScriptDocument[] {
    const folder = this.#folderOf(uri);
    const uris = folder === undefined ? [uri] : this.#urisIn(folder);
    return uris.map((one) => this.script(one)).filter((script) => script !== undefined);
  }

  #urisIn(folder: string): readonly string[] {
    const uris = new Map<string, string>();
    for (const [key, { uri }] of this.#stored) if (this.#folderOf(key) === folder) uris.set(key, uri);
    for (const { uri } of this.#ports.documents.all()) {
      if (this.#folderOf(uri) === folder) uris.set(uriKey(uri), uri);
    }
    return [...uris].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
  }

  /** The same object until the text or the show file changes. */
  #documentOf(uri: string, version: number | null, tree: ScriptTree): ScriptDocument {
    const key = uriKey(uri);
    const showFile = this.#ports.shows.get(this.#showFileOf(uri));
    const last = this.#documents.get(key);
    const isSame = last?.tree === tree && last.screenplay.showFile === showFile;
    if (isSame && last.version === version) return last;
    const screenplay = isSame ? last.screenplay : resolve(tree, showFile, last?.screenplay);
    const latestPages = last?.latestPages;
    const made = scriptDocument({ uri, version, tree, resolve: () => screenplay, latestPages });
    this.#documents.set(key, made);
    return made;
  }

  async #scan(): Promise<void> {
    await Promise.all(this.#folders.map((folder) => this.#scanFolder(folder)));
  }

  async #scanFolder(folder: string): Promise<void> {
    const inside = scriptIn(folder);
    await this.ready(inside).catch((error) => this.#ports.log.error(`${folder}: ${messageOf(error)}`));
    const uris = await this.#ports.files.findScripts(folder).catch((error) => {
      this.#ports.log.error(`The scripts of ${folder} could not be listed: ${messageOf(error)}.`);
      return [];
    });
    for (const uri of uris) await this.#read(uri);
  }

  async #read(uri: string): Promise<void> {
    const language = this.knownSettings(uri)['syntax.language'];
    try {
      const text = await this.#ports.files.read(uri);
      this.#stored.set(uriKey(uri), { uri, tree: parse(text, { language }) });
    } catch (error) {
      this.#stored.delete(uriKey(uri));
      this.#ports.log.info(`${uri} could not be read: ${messageOf(error)}.`);
    }
  }
}

interface ShowAround {
  readonly isListed: boolean;
  readonly scripts: readonly ScriptDocument[];
}

/** Told as far as it is asked. A class for its getters: those of an object literal keep all that they hold alive. */
class ShowOfScript implements ShowContext {
  readonly fileVersion: number | null;
  readonly #shows: ShowFiles;
  readonly #around: () => ShowAround;

  constructor(
    readonly file: ShowFile,
    readonly fileUri: string,
    shows: ShowFiles,
    around: () => ShowAround,
  ) {
    this.fileVersion = shows.versionOf(fileUri);
    this.#shows = shows;
    this.#around = around;
  }

  get fileText(): string | undefined {
    return this.#around().isListed ? this.#shows.textOf(this.fileUri) : undefined;
  }

  get isListed(): boolean {
    return this.#around().isListed;
  }

  get scripts(): readonly ScriptDocument[] {
    return this.#around().scripts;
  }
}

/** A script that its show file does not list is a show by itself, with its includes. */
function showAround(
  uri: string,
  file: ShowFile,
  folder: string,
  scripts: readonly ScriptDocument[],
): ShowAround {
  const documents = new Map(scripts.map((script) => [script.uri, script]));
  const inOrder = (episodes: readonly string[]) =>
    resolveShow({ ...file, episodes }, scripts, folder)
      .scripts.map((script) => documents.get(script.uri))
      .filter((script) => script !== undefined);
  const show = inOrder(file.episodes);
  const isListed = show.some((script) => uriKey(script.uri) === uriKey(uri));
  return { isListed, scripts: isListed ? show : inOrder([uri]) };
}

/** Stands for any script of the folder, where only the folder counts. */
function scriptIn(folder: string): string {
  return resolveFrom(folder, 'any.fountain');
}
