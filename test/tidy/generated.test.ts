import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { repoRoot } from '../support/sourceFiles';

const generator = path.join(repoRoot, 'scripts', 'generate.mts');

describe('generated documents', () => {
  it('are current', () => {
    const result = spawnSync(process.execPath, ['--import', 'tsx', generator, '--check'], {
      cwd: repoRoot,
      encoding: 'utf8',
    });
    assert.equal(result.stderr, '');
    assert.equal(result.status, 0);
  });

  it('come from generators that are listed', () => {
    const list = "import('./scripts/generators.mts').then((m) => console.log(m.generators.length))";
    const output = execFileSync(process.execPath, ['--import', 'tsx', '-e', list], {
      cwd: repoRoot,
      encoding: 'utf8',
    });
    assert.ok(Number(output) >= 4);
  });
});
