import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtPrograms, checkout } from '../support/builtPrograms';
import { fixtureIn, modelFolder } from '../support/modelTests';

const script = path.join('test', 'fixtures', 'sample', 'one-key-low.fountain');
let programs: { readonly folder: string };
const onOneThread = ['--gpu', 'off', '--threads', '1'];

async function ran(
  args: readonly string[],
  whileRunning: (child: ChildProcess, err: string) => void = () => {},
) {
  const child = spawn(process.execPath, [path.join(programs.folder, 'cli.js'), ...args], { cwd: checkout });
  const written = { out: '', err: '' };
  child.stdout?.on('data', (bytes) => {
    written.out += bytes;
  });
  child.stderr?.on('data', (bytes) => {
    written.err += bytes;
    whileRunning(child, written.err);
  });
  const [code] = await once(child, 'close');
  return { code, ...written };
}

describe('closed-set with a model', function () {
  this.timeout(120_000);
  const folder = modelFolder();
  programs = builtPrograms('cli');

  it('tells what a model file is', async () => {
    const { code, out, err } = await ran(['model', 'info', fixtureIn(folder), ...onOneThread]);
    assert.equal(err, '');
    assert.match(out, /^Kind: llama, .* 2 layers$/m);
    assert.match(out, /^State: not loaded$/m);
    assert.equal(code, 0);
  });

  it('asks it about the notes, and says who answered', async () => {
    const { code, out, err } = await ran(['notes', script, '--model', fixtureIn(folder), ...onOneThread]);
    assert.match(out, /^# Notes\n/);
    assert.match(err, /^Loading the model …\nQuestion 1 of \d+ …\n/);
    assert.equal(code, 0);
  });

  it('writes what it knows where the model cannot be used, says why, and ends with 2', async () => {
    const text = path.join(folder.path, 'text.gguf');
    writeFileSync(text, 'Rain on the window.\n');
    const { code, out, err } = await ran(['notes', script, '--model', text, ...onOneThread]);
    assert.match(out, /## All notes, by theme/);
    assert.match(err, /not a GGUF model, it looks like text .* Choose a \.gguf file with --model\.\n$/);
    assert.equal(code, 2);
  });

  it('stops at Ctrl+C, within a few seconds even where everything is slow', async () => {
    let stoppedAt = 0;
    const { code, out } = await ran(
      ['notes', script, '--model', fixtureIn(folder), ...onOneThread],
      (child, err) => {
        if (stoppedAt > 0 || !err.includes('Loading')) return;
        stoppedAt = Date.now();
        child.kill('SIGINT');
      },
    );
    assert.equal(code, 130);
    assert.equal(out, '');
    assert.ok(Date.now() - stoppedAt < 5000);
  });
});
