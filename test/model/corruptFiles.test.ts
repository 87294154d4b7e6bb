import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModelFailure, sentenceFor } from '../../server/src/model/modelErrors';
import { fixtureModel, writeModel } from '../support/fixtureModel';
import { modelHostPath } from '../support/modelHost';
import { closeProviders, failureOf, modelFolder, openProvider } from '../support/modelTests';
import { skipBecause } from '../support/skipping';

const whole = fixtureModel();

interface Case {
  readonly name: string;
  readonly bytes: Buffer;
  readonly code: ModelFailure['code'];
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'text',
    bytes: Buffer.from('INT. KITCHEN - NIGHT\n'.repeat(80)),
    code: 'notGguf',
    says: /looks like text/,
  },
  { name: 'other data', bytes: Buffer.alloc(4096, 1), code: 'notGguf', says: /other data/ },
  { name: 'nothing', bytes: Buffer.alloc(0), code: 'fileEmpty', says: /is empty/ },
  { name: 'the magic alone', bytes: Buffer.from('GGUF'), code: 'fileTruncated', says: /after 4 bytes/ },
  { name: 'half a head', bytes: whole.subarray(0, 3000), code: 'fileTruncated', says: /within its head/ },
  {
    name: 'half of its tensors',
    bytes: whole.subarray(0, 300_000),
    code: 'fileTruncated',
    says: /300\.0 of 5\d\d\.\d kB/,
  },
  {
    name: 'all but the last byte',
    bytes: whole.subarray(0, -1),
    code: 'fileTruncated',
    says: /\d{6} of \d{6} bytes/,
  },
  {
    name: 'a later version',
    bytes: fixtureModel({ forged: { version: 9 } }),
    code: 'formatUnsupported',
    says: /version 9/,
  },
  {
    name: 'a kind of model nobody knows',
    bytes: fixtureModel({ architecture: 'clapperboard' }),
    code: 'architectureUnknown',
    says: /clapperboard/,
  },
  {
    name: 'a missing tensor',
    bytes: fixtureModel({ without: 'blk.1.ffn_up.weight' }),
    code: 'tensorMissing',
    says: /blk\.1\.ffn_up\.weight/,
  },
  {
    name: 'a forged count of tensors',
    bytes: fixtureModel({ forged: { tensors: 1n << 40n } }),
    code: 'headImplausible',
    says: /declares 1099511627776 tensors/,
  },
  {
    name: 'a forged count of entries',
    bytes: fixtureModel({ forged: { entries: 1n << 62n } }),
    code: 'headImplausible',
    says: /declares \d+ entries/,
  },
  {
    name: 'a modest lie about its tensors',
    bytes: fixtureModel({ forged: { tensors: 5000n } }),
    code: 'headImplausible',
    says: /cannot be true/,
  },
];

describe('a damaged model file', function () {
  this.timeout(20_000);
  const folder = modelFolder();
  afterEach(closeProviders);

  for (const { name, bytes, code, says } of cases) {
    it(`of ${name} is named for what it is`, async () => {
      const path = writeModel(folder.path, `${name.replaceAll(' ', '-')}.gguf`, bytes);
      const failure = await failureOf((await openProvider(path)).load());
      assert.equal(failure.code, code, sentenceFor(failure));
      assert.match(sentenceFor(failure), says);
      assert.ok(sentenceFor(failure).includes(path), 'the sentence does not name the file');
      assert.match(sentenceFor(failure), /Choose Model File/);
    });
  }

  it('that is a folder is named so', async () => {
    const path = join(folder.path, 'folder.gguf');
    mkdirSync(path);
    assert.deepEqual(await failureOf((await openProvider(path)).load()), { code: 'notAFile', path });
  });

  it('that is not there is named so', async () => {
    const path = join(folder.path, 'nowhere', 'model.gguf');
    assert.deepEqual(await failureOf((await openProvider(path)).load()), { code: 'fileMissing', path });
  });

  it('is never looked for on the network', async () => {
    const failure = await failureOf((await openProvider('https://localhost/model.gguf')).load());
    assert.equal(failure.code, 'fileMissing');
  });

  it('whose other part is missing is named by that part', async () => {
    const path = writeModel(folder.path, 'split-00001-of-00002.gguf', fixtureModel({ parts: 2 }));
    const failure = await failureOf((await openProvider(path)).load());
    assert.deepEqual(failure, { code: 'fileMissing', path: join(folder.path, 'split-00002-of-00002.gguf') });
  });

  it('that may not be read is named so', async function () {
    if (process.platform === 'win32') skipBecause(this, 'Windows has no permission bits to take away');
    const path = writeModel(folder.path, 'locked.gguf', whole);
    chmodSync(path, 0o000);
    chmodSync(folder.path, 0o755);
    const failure = await probeAsNobody(path, folder.path);
    assert.deepEqual(failure, { code: 'fileUnreadable', path, reason: 'EACCES' });
  });

  it('does no harm to the provider: a good file put in its place loads', async () => {
    const path = writeModel(folder.path, 'mended.gguf', whole.subarray(0, 5000));
    const provider = await openProvider(path);
    await assert.rejects(provider.load());
    writeFileSync(path, whole);
    assert.equal((await provider.load()).layers, 3);
  });
});

/** Permissions do not bind root: the host is started as somebody else where the tests run as root. */
async function probeAsNobody(path: string, folder: string): Promise<unknown> {
  const host = join(folder, 'host.mjs');
  copyFileSync(await modelHostPath(), host);
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, [host], {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`the host ended with code ${code}`)));
      child.on('message', (message: { failure?: unknown }) => resolve(message.failure));
      child.send({ id: 1, kind: 'probe', params: { path } });
    });
  } finally {
    child.kill();
  }
}
