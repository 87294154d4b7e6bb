import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { VoiceError } from '../engine';
import { kokoroModel } from './kokoro';
import { piperModel } from './piper';
import type { VoiceModel } from './voiceModel';

/** What belongs to a voice is small; a file of this name that is larger is something else. */
const largestConfig = 16 * 1024 * 1024;

/**
 * Tells the layout of a voice file by what lies beside it: Piper's description, or Kokoro's styles (beside the file or
 * one folder above, as they are published).
 *
 * @param file absolute path of the weights
 * @throws VoiceError `missing`, `broken`
 */
export async function openVoiceModel(file: string): Promise<VoiceModel> {
  if (!(await isFile(file))) throw new VoiceError('missing', file);
  const description = `${file}.json`;
  if (await isFile(description)) return piperModel(file, await readJson(description));
  for (const folder of [path.dirname(file), path.dirname(path.dirname(file))]) {
    const styles = await readStyles(path.join(folder, 'voices'));
    if (styles.size > 0) return kokoroModel(file, { styles, vocabulary: await readVocabulary(folder) });
  }
  throw new VoiceError(
    'broken',
    `there is neither ${path.basename(description)} (Piper) nor a folder "voices" (Kokoro) beside it`,
  );
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}

async function readVocabulary(folder: string): Promise<unknown> {
  for (const name of ['tokenizer.json', 'config.json']) {
    const file = path.join(folder, name);
    if (await isFile(file)) return readJson(file);
  }
  return undefined;
}

async function readStyles(folder: string): Promise<ReadonlyMap<string, Float32Array>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.bin'));
  return new Map(
    await Promise.all(
      names.map(
        async (name) => [path.parse(name).name, floatsOf(await readSmall(path.join(folder, name)))] as const,
      ),
    ),
  );
}

function floatsOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    view.getFloat32(at * 4, true),
  );
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readSmall(file)).toString('utf8'));
  } catch (error) {
    if (error instanceof VoiceError) throw error;
    throw new VoiceError('broken', `${path.basename(file)} is no JSON: ${String(error)}`);
  }
}

async function readSmall(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > largestConfig) throw new VoiceError('broken', `${path.basename(file)} has ${size} bytes`);
  return readFile(file);
}
