import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { VoiceError } from '../engine';
import { kokoroModel } from './kokoro';
import { piperModel } from './piper';
import type { VoiceModel } from './voiceModel';
import { isFile, partsOfVoice } from './voiceParts';

/** What belongs to a voice is small; a file of this name that is larger is something else. */
const largestConfig = 16 * 1024 * 1024;

/**
 * Reads what is known of a voice besides its weights.
 *
 * @param file absolute path of the weights
 * @throws VoiceError `missing`, `broken`
 */
export async function openVoiceModel(file: string): Promise<VoiceModel> {
  if (!(await isFile(file))) throw new VoiceError('missing', file);
  const parts = await partsOfVoice(file);
  if (parts.kind === 'piper') return piperModel(file, await readJson(parts.description));
  if (parts.kind === 'kokoro') {
    const { vocabulary, styles } = parts;
    return kokoroModel(file, {
      styles: await readStyles(styles),
      vocabulary: vocabulary === undefined ? undefined : await readJson(vocabulary),
    });
  }
  throw new VoiceError('broken', 'nothing that lies beside it tells what kind of voice it is');
}

async function readStyles(files: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.parse(file).name, floatsOf(await readSmall(file))] as const),
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
