import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What lies beside the weights of a voice and tells its layout. Paths are absolute. */
export type VoiceParts =
  | { readonly kind: 'piper'; readonly description: string }
  | { readonly kind: 'kokoro'; readonly vocabulary: string | undefined; readonly styles: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Piper's description, or Kokoro's styles: beside the file or one folder above, as they are published.
 *
 * @param file absolute path of the weights
 */
export async function partsOfVoice(file: string): Promise<VoiceParts> {
  const description = `${file}.json`;
  if (await isFile(description)) return { kind: 'piper', description };
  for (const folder of [path.dirname(file), path.dirname(path.dirname(file))]) {
    const styles = await stylesIn(path.join(folder, 'voices'));
    if (styles.length > 0) return { kind: 'kokoro', vocabulary: await vocabularyIn(folder), styles };
  }
  return { kind: 'none' };
}

/**
 * Another one when the file, or anything that belongs to it, was replaced, changed or taken away. A hash of the sizes and
 * times, not of the content: it is asked for with every line, and weights have tens of megabytes. The time of the last
 * change of the entry is among them, which a copy does not bring along as it does the time of writing.
 */
export async function voiceFileStamp(file: string): Promise<string> {
  const parts = await partsOfVoice(file);
  const facts = await Promise.all([file, ...pathsOf(parts)].map(factsOf));
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

export async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}

function pathsOf(parts: VoiceParts): readonly string[] {
  if (parts.kind === 'none') return [];
  if (parts.kind === 'piper') return [parts.description];
  return [...(parts.vocabulary === undefined ? [] : [parts.vocabulary]), ...parts.styles];
}

async function factsOf(file: string): Promise<readonly (string | number)[]> {
  const found = await stat(file).catch(() => undefined);
  return found ? [file, found.size, found.mtimeMs, found.ctimeMs, found.ino] : [file];
}

async function stylesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.bin'))
    .sort()
    .map((name) => path.join(folder, name));
}

async function vocabularyIn(folder: string): Promise<string | undefined> {
  for (const name of ['tokenizer.json', 'config.json']) {
    if (await isFile(path.join(folder, name))) return path.join(folder, name);
  }
  return undefined;
}
