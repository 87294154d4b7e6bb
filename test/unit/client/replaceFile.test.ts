import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { replaceFile } from '../../../client/src/replaceFile';

describe('replacing a file', () => {
  let folder: string;
  const at = (...names: readonly string[]) => path.join(folder, ...names);

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'closed-set-replace-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the new content, its permissions, and nothing beside it', async () => {
    writeFileSync(at('map.md'), 'before', { mode: 0o640 });
    await replaceFile(at('map.md'), 'after');
    assert.equal(readFileSync(at('map.md'), 'utf8'), 'after');
    if (process.platform !== 'win32') assert.equal(statSync(at('map.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ['map.md']);
  });

  it('makes the folders of a new file, however long its name', async () => {
    const name = `${'m'.repeat(250)}.md`;
    await replaceFile(at('notes', 'maps', name), 'new');
    assert.equal(readFileSync(at('notes', 'maps', name), 'utf8'), 'new');
  });

  it('writes where a link leads to', async () => {
    writeFileSync(at('map.md'), 'before');
    symlinkSync('map.md', at('link.md'));
    await replaceFile(at('link.md'), 'after');
    assert.deepEqual([readlinkSync(at('link.md')), readFileSync(at('map.md'), 'utf8')], ['map.md', 'after']);
  });

  it('leaves what is locked or cannot be replaced as it was, and nothing beside it', async () => {
    writeFileSync(at('locked.md'), 'before');
    chmodSync(at('locked.md'), 0o444);
    await assert.rejects(replaceFile(at('locked.md'), 'after'), { code: 'EACCES' });
    assert.equal(readFileSync(at('locked.md'), 'utf8'), 'before');
    mkdirSync(at('folder.md'));
    await assert.rejects(replaceFile(at('folder.md'), 'after'));
    assert.deepEqual(readdirSync(folder).sort(), ['folder.md', 'locked.md']);
  });
});
