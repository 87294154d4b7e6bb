import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { largestScript, nodeFileSystem } from '../../../server/src/lsp/fileSystem';

describe('nodeFileSystem', () => {
  let folder: string;
  const uri = (name = ''): string => pathToFileURL(path.join(folder, name)).toString().replace(/\/$/, '');
  const put = async (name: string, text = 'INT. A\n'): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'closed-set-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('finds scripts in all folders but hidden ones and node_modules', async () => {
    await put('pilot.fountain');
    await put('season one/2 – zwei.SPMD');
    await put('notes.txt');
    await put('node_modules/x/sample.fountain');
    await put('.git/old.fountain');
    const found = await nodeFileSystem.findScripts(uri());
    assert.deepEqual(
      found.map((one) => decodeURIComponent(one).slice(decodeURIComponent(uri()).length + 1)).sort(),
      ['pilot.fountain', 'season one/2 – zwei.SPMD'],
    );
    assert.equal(await nodeFileSystem.read(found[0] ?? ''), 'INT. A\n');
  });

  it('leaves out what is too large, and does not follow links in circles', async () => {
    await put('large.fountain');
    await truncate(path.join(folder, 'large.fountain'), largestScript + 1);
    await put('a/small.fountain');
    await symlink(folder, path.join(folder, 'a', 'again'), 'junction');
    assert.equal((await nodeFileSystem.findScripts(uri())).length, 1);
  });

  it('rejects what is not there, and has nothing to find in what is no folder of this computer', async () => {
    await assert.rejects(nodeFileSystem.read(uri('none.fountain')));
    await assert.rejects(nodeFileSystem.read('untitled:Untitled-1'), /not a file of this computer/);
    assert.deepEqual(await nodeFileSystem.findScripts('vscode-vfs://host/repo'), []);
  });
});
