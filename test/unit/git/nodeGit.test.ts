import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { GitRepository } from '../../../server/src/git/git';
import { nodeGit } from '../../../server/src/git/nodeGit';
import { skipBecause } from '../../support/skipping';
import { hasGit, type TemporaryRepository, temporaryRepository } from '../../support/temporaryRepository';

async function opened(folder: string): Promise<GitRepository> {
  const repository = await nodeGit().open(folder);
  if ('absent' in repository) throw new Error(`no repository: ${repository.absent}`);
  return repository;
}

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();
const scene = 'INT. BAR - DAY\n\nRain falls on the roof of the bar, and nobody hears it.\n';

describe('the git of this computer', function () {
  this.timeout(60_000);
  let room: TemporaryRepository;
  let first = '';
  let second = '';

  before(function () {
    if (!hasGit()) skipBecause(this, 'git is not installed');
    room = temporaryRepository();
    room.write('[old] name.fountain', scene);
    room.write('season/ep1.fountain', scene);
    first = room.commit('2026-01-05');
    room.git('tag', 'blue/101');
    room.git('mv', '[old] name.fountain', 'renamed.fountain');
    room.write('season/ep1.fountain', `${scene}\nSnow.\n`);
    second = room.commit('2026-02-07');
    room.git('tag', 'blue/102');
    room.commit('2026-03-01');
  });

  after(() => room?.remove());

  it('opens the repository that a folder is in', async () => {
    assert.equal((await opened(path.join(room.folder, 'season'))).top, room.folder);
  });

  it('knows commits by revision, and the latest tag by a pattern', async () => {
    const repository = await opened(room.folder);
    assert.equal(await repository.commitOf('HEAD~1'), second);
    assert.equal(await repository.commitOf('blue/101'), first);
    assert.equal(await repository.commitOf('blue/*'), second);
    for (const none of ['', 'nowhere', 'green/*', '--all', '-h', 'HEAD:season']) {
      assert.equal(await repository.commitOf(none), undefined, none);
    }
  });

  it('lists the commits that changed a file, also under another name, with their tags', async () => {
    const repository = await opened(room.folder);
    const episode = path.join(room.folder, 'season', 'ep1.fountain');
    assert.deepEqual(await repository.history(episode, 10), [
      { commit: second, day: '2026-02-07', subject: '2026-02-07', tags: ['blue/102'] },
      { commit: first, day: '2026-01-05', subject: '2026-01-05', tags: ['blue/101'] },
    ]);
    assert.equal((await repository.history(episode, 1)).length, 1);
    const renamed = await repository.history(path.join(room.folder, 'renamed.fountain'), 10);
    assert.deepEqual(
      renamed.map(({ commit }) => commit),
      [second, first],
    );
    assert.deepEqual(await repository.history(path.join(room.folder, 'never.fountain'), 10), []);
  });

  it('reads a file as it was, and one that had another name', async () => {
    const repository = await opened(room.folder);
    const episode = path.join(room.folder, 'season', 'ep1.fountain');
    assert.equal(text(await repository.fileAt(first, episode)), scene);
    assert.equal(text(await repository.fileAt(first, path.join(room.folder, 'renamed.fountain'))), scene);
    assert.equal(await repository.fileAt(first, path.join(room.folder, 'never.fountain')), undefined);
    assert.equal(await repository.fileAt(first, path.join(os.tmpdir(), 'outside.fountain')), undefined);
  });

  it('follows a name that is only staged, and a link to the script', async () => {
    room.git('mv', 'season/ep1.fountain', 'season/pilot.fountain');
    const link = path.join(room.folder, 'link.fountain');
    symlinkSync(path.join('season', 'pilot.fountain'), link);
    const repository = await opened(room.folder);
    assert.equal(text(await repository.fileAt(first, link)), scene);
    rmSync(link);
    room.git('mv', 'season/pilot.fountain', 'season/ep1.fountain');
  });

  it('knows the day of the last commit that changed a file', async () => {
    const repository = await opened(room.folder);
    assert.equal(await repository.lastChanged(path.join(room.folder, 'season/ep1.fountain')), '2026-02-07');
    assert.equal(await repository.lastChanged(path.join(room.folder, 'never.fountain')), undefined);
  });

  it('does not guess the day where the history was cut off', async () => {
    const shallow = path.join(room.folder, 'shallow');
    room.git('clone', '--quiet', '--depth', '1', `file://${room.folder}`, shallow);
    const repository = await opened(shallow);
    assert.equal(await repository.lastChanged(path.join(shallow, 'season/ep1.fountain')), undefined);
    rmSync(shallow, { recursive: true, force: true });
  });

  it('is not led astray by the variables of a hook', async () => {
    process.env.GIT_DIR = path.join(os.tmpdir(), 'elsewhere');
    process.env.GIT_INDEX_FILE = 'nowhere';
    try {
      assert.equal(await (await opened(room.folder)).commitOf('blue/101'), first);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_INDEX_FILE;
    }
  });

  it('starts no program that the repository names', async () => {
    const trace = path.join(room.folder, 'trace');
    const program = path.join(room.folder, 'program');
    writeFileSync(program, `#!/bin/sh\necho "$0" >> '${trace}'\n`);
    chmodSync(program, 0o755);
    room.git('config', 'core.fsmonitor', program);
    room.git('config', 'diff.external', program);
    room.git('config', 'core.pager', program);
    room.git('config', 'gpg.program', program);
    room.git('config', 'log.showSignature', 'true');
    const repository = await opened(room.folder);
    await repository.commitOf('blue/*');
    await repository.fileAt(first, path.join(room.folder, 'renamed.fountain'));
    await repository.lastChanged(path.join(room.folder, 'renamed.fountain'));
    assert.equal(existsSync(trace), false);
    for (const name of ['program', 'trace']) rmSync(path.join(room.folder, name), { force: true });
  });

  it('says why there is no repository', async () => {
    const empty = mkdtempSync(path.join(os.tmpdir(), 'closed-set-empty-'));
    try {
      assert.deepEqual(await nodeGit().open(empty), { absent: 'noRepository' });
      assert.deepEqual(await nodeGit().open(path.join(empty, 'gone')), { absent: 'noRepository' });
      const missing = nodeGit({ program: path.join(empty, 'no-such-git') });
      assert.deepEqual(await missing.open(room.folder), { absent: 'noGit' });
    } finally {
      rmSync(empty, { recursive: true });
    }
  });

  it('ends a git that does not answer', async function () {
    if (process.platform === 'win32') skipBecause(this, 'the slow git is a shell script');
    const folder = path.join(room.folder, '.git', 'slow');
    mkdirSync(folder);
    const program = path.join(folder, 'git');
    writeFileSync(program, '#!/bin/sh\nexec sleep 600\n');
    chmodSync(program, 0o755);
    const start = Date.now();
    assert.deepEqual(await nodeGit({ program, timeLimit: 100 }).open(room.folder), { absent: 'tooSlow' });
    assert.ok(Date.now() - start < 20_000);
  });
});
