import { readFile, stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';

/** Reading scripts and show files that are not open. Tests give one of their own. */
export interface FileSystem {
  /** Rejects where there is no such file, or it cannot be read. */
  read(uri: string): Promise<string>;
  /** The same for bytes. Undefined where there are more than `most`. */
  readBytes(uri: string, most: number): Promise<Uint8Array | undefined>;
  /** Every script under the folder, without those in hidden folders, `node_modules` and what is too large. */
  findScripts(folder: string): Promise<readonly string[]>;
}

/** Bytes; a feature is a fifth of a megabyte, so that more is not a script that anyone wrote. */
export const largestScript = 16 * 1024 * 1024;

const scripts = '**/*.{fountain,spmd}';
const ignored = ['**/node_modules/**', '**/.*/**'];

/** The files of this computer. Other kinds of URI (a virtual workspace) have nothing to find. */
export const nodeFileSystem: FileSystem = {
  async read(uri) {
    return readFile(pathOf(uri), 'utf8');
  },
  async readBytes(uri, most) {
    const path = pathOf(uri);
    const { size } = await stat(path);
    return size > most ? undefined : readFile(path);
  },
  async findScripts(folder) {
    if (URI.parse(folder).scheme !== 'file') return [];
    const cwd = pathOf(folder);
    const paths = await glob(scripts, {
      cwd,
      ignore: ignored,
      absolute: true,
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
    });
    const fitting = await Promise.all(
      paths.map(async (path) => ((await isFitting(path)) ? path : undefined)),
    );
    return fitting.filter((path) => path !== undefined).map((path) => URI.file(path).toString());
  },
};

function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') throw new Error(`${uri} is not a file of this computer`);
  return parsed.fsPath;
}

async function isFitting(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.size <= largestScript;
}
