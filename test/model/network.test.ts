import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { absent, fixtureIn, modelFolder } from '../support/modelTests';
import { skipBecause } from '../support/skipping';

const strace = '/usr/bin/strace';

describe('a session with the model', function () {
  this.timeout(60_000);
  const folder = modelFolder();

  /** Every system call about sockets of a program and all that it starts. */
  const socketCalls = (
    args: readonly string[],
  ): { readonly calls: readonly string[]; readonly printed: string } => {
    const trace = join(folder.path, 'trace.txt');
    const watch = ['-f', '-qq', '-e', 'trace=%network', '-o', trace];
    const printed = execFileSync(strace, [...watch, process.execPath, ...args], { encoding: 'utf8' });
    return { calls: readFileSync(trace, 'utf8').split('\n'), printed };
  };
  const internet = (calls: readonly string[]) => calls.filter((call) => /AF_INET/.test(call));

  before(function () {
    if (process.platform !== 'linux') skipBecause(this, 'system calls are traced on Linux only');
    if (!existsSync(strace)) absent(this, 'strace is not installed');
  });

  it('opens no internet socket, in the server or in the host', () => {
    const driver = join(__dirname, '..', 'support', 'modelSession.ts');
    const { calls, printed } = socketCalls(['--import', 'tsx', driver, fixtureIn(folder)]);
    assert.match(printed, /answered \d+ characters/);
    assert.ok(calls.length > 1, 'nothing was traced');
    assert.deepEqual(internet(calls), []);
  });

  it('would be caught if it did', () => {
    const { calls } = socketCalls([
      '-e',
      "require('node:net').connect(9, '127.0.0.1').on('error', () => {})",
    ]);
    assert.ok(internet(calls).length > 0);
  });
});
