import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

export const checkout = path.resolve(__dirname, '..', '..');

/** Everything that runs, built from the source as it stands, for one test file; gone after it. */
export function builtPrograms(name: string): { readonly folder: string } {
  const folder = path.join('.cache', 'test', `${name}-${process.pid}`);
  before(() => {
    const building = spawnSync(process.execPath, ['esbuild.mjs', '--outdir', folder], { cwd: checkout });
    assert.equal(building.status, 0, building.stderr.toString());
  });
  after(() => rmSync(path.join(checkout, folder), { recursive: true, force: true }));
  return { folder: path.join(checkout, folder) };
}
