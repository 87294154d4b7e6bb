import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { replaceFile, replaceOrMakeFile } from '../../../server/src/files/replaceFile';
import { skipBecause } from '../../support/skipping';

describe('replacing a file', () => {
  let folder = '';
  const at = (name: string) => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'closed-set-replace-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes it, and puts new content in its place with the same permissions', async () => {
    await replaceFile(at('a'), 'one');
    chmodSync(at('a'), 0o640);
    await replaceFile(at('a'), new Uint8Array([116, 119, 111]), Buffer.from('one'));
    assert.equal(readFileSync(at('a'), 'utf8'), 'two');
    if (process.platform !== 'win32') assert.equal(statSync(at('a')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('writes where a link leads, and leaves the link', async function () {
    if (process.platform === 'win32') skipBecause(this, 'links need rights on Windows');
    writeFileSync(at('a'), 'one');
    symlinkSync('a', at('link'));
    await replaceFile(at('link'), 'two');
    assert.ok(lstatSync(at('link')).isSymbolicLink());
    assert.equal(readFileSync(at('a'), 'utf8'), 'two');
  });

  it('leaves a file alone that is locked, or changed since it was read, and nothing beside it', async () => {
    writeFileSync(at('a'), 'one');
    await assert.rejects(replaceFile(at('a'), 'two', Buffer.from('zero')), { code: 'ECHANGED' });
    chmodSync(at('a'), 0o444);
    await assert.rejects(replaceFile(at('a'), 'two'), { code: 'EACCES' });
    assert.equal(readFileSync(at('a'), 'utf8'), 'one');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('leaves a folder of that name alone, and nothing beside it', async () => {
    mkdirSync(at('a'));
    await assert.rejects(replaceFile(at('a'), 'two'), { code: 'EISDIR' });
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('makes the folders of a new file where that is asked for, however long its name', async () => {
    const name = path.join('notes', 'maps', `${'m'.repeat(250)}.md`);
    await replaceOrMakeFile(at(name), 'new');
    assert.equal(readFileSync(at(name), 'utf8'), 'new');
    await replaceOrMakeFile(at(name), 'newer');
    assert.equal(readFileSync(at(name), 'utf8'), 'newer');
  });

  it('says so where there is no such folder', async () => {
    await assert.rejects(replaceFile(at('gone/a'), 'two'), { code: 'ENOENT' });
  });
});
