import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts new content in the place of a file on this computer, or makes it with its folders, so that there is never half of
 * it: an editor's own save cuts a file short before it knows whether there is room. A link keeps leading to the file.
 *
 * @throws an error with the code of the system; the file is then as it was
 */
export async function replaceFile(file: string, content: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const old = await stat(target).catch(() => undefined);
  // A rename asks only the folder; who locked the file meant it.
  if (old && (old.mode & 0o222) === 0) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
  if (old) await access(target, constants.W_OK);
  const beside = path.join(folder, `.${randomUUID()}`);
  try {
    await writeFile(beside, content, { flag: 'wx', flush: true, ...(old && { mode: old.mode & 0o777 }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
