import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  access,
  constants,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts new content in the place of a file so that there is never half of it: written beside the file, then renamed. An
 * editor's own save cuts a file short before it knows whether there is room.
 * Permissions and owner stay; a link keeps leading to the file.
 *
 * @param before what the file held when it was read; it is not replaced where it holds something else by now
 * @throws an error with the code of the system, or `ECHANGED`; the file is then as it was
 */
export async function replaceFile(
  file: string,
  content: string | Uint8Array,
  before?: Uint8Array,
): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const old = await stat(target).catch(() => undefined);
  if (old && !old.isFile()) return writeFile(target, content);
  if (old) await mayWrite(target, old);
  const beside = path.join(path.dirname(target), `.${randomUUID()}`);
  try {
    await writeWhole(beside, content, old);
    if (before && !(await readFile(target)).equals(before)) throw coded('ECHANGED');
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The same, and makes the folders that a new file needs. */
export async function replaceOrMakeFile(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  return replaceFile(file, content);
}

/** A rename asks only the folder; who locked the file meant it. */
async function mayWrite(target: string, { mode }: Stats): Promise<void> {
  if ((mode & 0o222) === 0) throw coded('EACCES');
  await access(target, constants.W_OK);
}

async function writeWhole(file: string, content: string | Uint8Array, old: Stats | undefined): Promise<void> {
  const handle = await open(file, 'wx', old ? old.mode & 0o777 : 0o666);
  try {
    await handle.writeFile(content);
    // Only a superuser may give a file away, and only there is it another's.
    if (old) await handle.chown(old.uid, old.gid).catch(() => undefined);
    if (old) await handle.chmod(old.mode & 0o777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
