import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtPrograms, checkout } from '../support/builtPrograms';
import { fixtureIn, modelFolder, realModel } from '../support/modelTests';

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

describe('closed-set revision-map with the small real model', function () {
  this.timeout(120_000);
  const folder = modelFolder();
  const inFolder = (name: string) => path.join(folder.path, name);
  programs = builtPrograms('cli');

  before(() => {
    const kettles = ['INT. GARAGE - NIGHT', 'INT. KITCHEN - DAY', 'EXT. YARD - DAY'].map(
      (heading, at) => `${heading}\n\nA kettle, ${['by the engine', 'whistling', 'in the rain'][at]}.\n`,
    );
    writeFileSync(inFolder('pilot.fountain'), kettles.join('\n'));
    writeFileSync(
      inFolder('call.md'),
      '- The kettle should whistle louder than the engine.\n- Less of the rain on the kettle in the yard.\n',
    );
  });

  const map = (model: string, out: string, whileRunning?: (child: ChildProcess, err: string) => void) => {
    const files = ['pilot.fountain', 'call.md'].map(inFolder);
    const args = ['revision-map', ...files, '--model', model, ...onOneThread, '--out', inFolder(out)];
    return ran(args, whileRunning);
  };

  it('shows its votes beside the scores of code', async function () {
    const { code, out, err } = await map(await realModel(this), 'map.md');
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /^Loading the model …\nNote 1 of 2 …\nNote 2 of 2 …\n2 notes, 2 tasks: /);
    const scored = readFileSync(inFolder('map.md'), 'utf8').match(/ · \d+ % · model \d+ %/g) ?? [];
    assert.ok(scored.length >= 2, `${scored}`);
  });

  it('leaves the map as it was at Ctrl+C, and nothing half written', async function () {
    const model = await realModel(this);
    writeFileSync(inFolder('old.md'), '# Map\n\n- [x] Ours\n');
    for (const name of ['old.md', 'new.md']) {
      let stoppedAt = 0;
      const { code, out } = await map(model, name, (child, err) => {
        if (stoppedAt > 0 || !err.includes('Note 1')) return;
        stoppedAt = performance.now();
        child.kill('SIGINT');
      });
      assert.deepEqual([code, out], [130, '']);
      assert.ok(performance.now() - stoppedAt < 2000);
    }
    assert.equal(readFileSync(inFolder('old.md'), 'utf8'), '# Map\n\n- [x] Ours\n');
    assert.ok(!existsSync(inFolder('new.md')));
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('.')),
      [],
    );
  });
});
