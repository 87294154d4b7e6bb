import type { ScriptDocument } from '../ide/script';
import type { Settings } from '../settings/settings';
import type { FileSystem } from './fileSystem';
import { nameOf, parentOf, relativeTo, resolveFrom } from './uris';
import type { Workspace } from './workspace';

/** Where revision maps lie, and what stands in them now. Nothing of a map is kept here: the file is the truth. */
export class RevisionMaps {
  readonly #files: FileSystem;
  readonly #workspace: Workspace;

  constructor(files: FileSystem, workspace: Workspace) {
    this.#files = files;
    this.#workspace = workspace;
  }

  uriOf({ uri }: ScriptDocument, settings: Settings): string {
    const script = nameOf(uri).replace(/\.(?:fountain|spmd)$/i, '');
    const file = settings['revisionMap.file'].replaceAll('{script}', script);
    return resolveFrom(this.#workspace.folderOf(uri), file);
  }

  /** Undefined where there is no map yet, or it cannot be read. */
  async textOf(mapUri: string): Promise<string | undefined> {
    return this.#files.read(mapUri).catch(() => undefined);
  }

  /** A file as a map names it: seen from the map's folder, with forward slashes. */
  nameIn(mapUri: string, uri: string): string {
    return relativeTo(parentOf(mapUri), uri);
  }

  /** What a map names, as a URI. */
  resolve(mapUri: string, name: string): string {
    return resolveFrom(parentOf(mapUri), name);
  }
}
