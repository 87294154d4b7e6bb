import * as assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPrograms } from '../support/builtPrograms';
import { absent, fixtureIn, modelFolder } from '../support/modelTests';
import { tinyPiperVoice } from '../support/onnxWriter';
import { skipBecause } from '../support/skipping';

const strace = '/usr/bin/strace';
const driver = join(__dirname, '..', 'support', 'wholeSession.ts');

/** A neural voice of a few bytes, with its description. */
function voiceIn(folder: string): string {
  const file = join(folder, 'tiny.onnx');
  writeFileSync(file, tinyPiperVoice());
  const config = {
    audio: { sample_rate: 16_000 },
    espeak: { voice: 'en-us' },
    phoneme_id_map: { _: [0], n: [20] },
  };
  writeFileSync(`${file}.json`, JSON.stringify(config));
  return file;
}

/**
 * That nothing goes out: a whole session of a writer, with editor, model, voices and command line, once where there is no
 * network to go out to, and once under a trace of every system call about sockets.
 */
describe('a whole session', function () {
  this.timeout(180_000);
  const folder = modelFolder();
  const programs = builtPrograms('network');

  const session = () => [
    process.execPath,
    '--import',
    'tsx',
    driver,
    programs.folder,
    fixtureIn(folder),
    voiceIn(folder.path),
  ];
  const assertWorked = (printed: string) => {
    const { notes, codes, engines, spoken, spokenBy, recordedBy } = JSON.parse(printed);
    assert.ok(notes > 0, printed);
    // eSpeak NG is a voice of the system where the step could install it; neural voices do without.
    const all = existsSync('/usr/bin/espeak-ng') ? ['embedded', 'neural', 'system'] : ['embedded', 'neural'];
    assert.deepEqual(
      engines.filter((one: string) => all.includes(one)),
      all,
    );
    assert.deepEqual([spoken, spokenBy], ['sound', 'neural'], printed);
    assert.match(recordedBy, /^Neural voices: [1-9]\d* lines? on this machine's processor/m);
    // A check ends with 1 where it finds something, and the sample has something to find.
    assert.deepEqual(codes, [0, 1, 0, 0, 0, 0]);
  };

  before(function () {
    if (process.platform !== 'linux')
      skipBecause(this, 'networks are taken away, and calls traced, on Linux only');
  });

  describe('where there is no network at all', () => {
    before(function () {
      const { status, stderr, error } = spawnSync('unshare', ['-n', 'true'], { encoding: 'utf8' });
      if (status !== 0) absent(this, `no network can be taken away here: ${error?.message ?? stderr.trim()}`);
    });

    it('is as good as ever', () => {
      const [program = '', ...args] = session();
      assertWorked(execFileSync('unshare', ['-n', program, ...args], { encoding: 'utf8' }));
    });

    it('has truly none there', () => {
      const connect =
        "require('node:net').connect(9, '127.0.0.1').on('error', ({ code }) => console.log(code))";
      const printed = execFileSync('unshare', ['-n', process.execPath, '-e', connect], { encoding: 'utf8' });
      assert.equal(printed.trim(), 'ENETUNREACH');
    });
  });

  describe('under a trace', () => {
    /** Every system call about sockets of a program and all that it starts. */
    const socketCalls = (command: readonly string[]) => {
      const trace = join(folder.path, 'trace.txt');
      const watch = ['-f', '-qq', '-e', 'trace=%network', '-o', trace];
      const printed = execFileSync(strace, [...watch, ...command], { encoding: 'utf8' });
      return { calls: readFileSync(trace, 'utf8').split('\n'), printed };
    };
    const internet = (calls: readonly string[]) => calls.filter((call) => /AF_INET|AF_PACKET/.test(call));

    before(function () {
      if (!existsSync(strace)) absent(this, 'strace is not installed');
    });

    it('opens no internet socket, in the editor, the model or the command line', () => {
      const { calls, printed } = socketCalls(session());
      assertWorked(printed);
      assert.ok(calls.length > 1, 'nothing was traced');
      assert.deepEqual(internet(calls), []);
    });

    it('would be caught if it did', () => {
      const connect = "require('node:net').connect(9, '127.0.0.1').on('error', () => {})";
      const { calls } = socketCalls([process.execPath, '-e', connect]);
      assert.ok(internet(calls).length > 0);
    });
  });
});
