import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../../scripts/lib/processes.mjs';

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a child process', () => {
  it('gives its code and its output', async () => {
    const result = await run(process.execPath, ['-e', 'console.log("said"); process.exit(3)'], {
      capture: true,
    });
    assert.deepEqual(result, { code: 3, output: 'said\n', timedOut: false });
  });

  it('that does not exist is told, not thrown', async () => {
    const { code, output } = await run('closed-set-no-such-program', [], { capture: true });
    assert.equal(code, 127);
    assert.match(output, /ENOENT/);
  });

  it('is ended with its own children where it takes too long', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'closed-set-process-'));
    const file = path.join(folder, 'pid');
    const parent = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
      setInterval(() => {}, 1000);`;
    const { timedOut } = await run(process.execPath, ['-e', parent], { capture: true, timeoutMs: 1500 });
    const grandchild = Number(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    assert.ok(timedOut);
    for (let waited = 0; waited < 100 && isAlive(grandchild); waited++) await sleep(50);
    assert.ok(!isAlive(grandchild));
  });
});
