import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CancelledError } from '../../../../server/src/core/text/cancellation';
import { wavHead } from '../../../../server/src/recording/wavRecording';
import { VoiceError } from '../../../../server/src/voice/engine';
import { type ProgramRun, type RunProgram, runProgram } from '../../../../server/src/voice/system/runProgram';
import type { SpeechProgram } from '../../../../server/src/voice/system/speechProgram';
import { programsOf, systemEngine } from '../../../../server/src/voice/system/systemEngine';
import { skipBecause } from '../../../support/skipping';

/** Speaks a hundred samples a letter; its arguments are the file that it reads and the one that it writes. */
const made: SpeechProgram = {
  name: 'made',
  readsFile: true,
  listing: { program: 'made', args: ['list'], input: '' },
  voicesOf: (output) =>
    output.split(' ').map((key) => ({ key, name: key, gender: 'female', languages: ['en'] })),
  speaking: ({ voice, sound, textFile }) => ({ program: 'made', args: [voice, textFile, sound], input: '' }),
};

const done: ProgramRun = { kind: 'done', output: '' };

const speaks: RunProgram = async ({ args: [voice = '', textFile = '', sound = ''] }) => {
  if (voice === 'list') return { kind: 'done', output: 'ada bea' };
  const bytes = readFileSync(textFile, 'utf8').length * 200;
  writeFileSync(sound, Buffer.concat([wavHead(bytes, 16_000), Buffer.alloc(bytes)]));
  return done;
};

const line = { text: 'Lower away.', voice: 'system:made/ada', rate: 1, pitch: 1 };

/** Lists as `speaks` does, speaks once to prove itself, then ends as told. */
function failing(end: ProgramRun): RunProgram {
  let spoken = 0;
  return async (call, signal) => {
    if (call.args[0] !== 'list') spoken += 1;
    return spoken > 1 ? end : speaks(call, signal);
  };
}

describe('voices of the system', () => {
  it('lists the voices of a program that has spoken', async () => {
    const voices = await systemEngine([made], speaks).voices();
    assert.deepEqual(
      voices.map(({ id, name, gender }) => [id, name, gender]),
      [
        ['system:made/ada', 'ada', 'female'],
        ['system:made/bea', 'bea', 'female'],
      ],
    );
  });

  it('lists none of a program that is there and does not speak', async () => {
    const silent: RunProgram = async (call, signal) =>
      call.args[0] === 'list' ? speaks(call, signal) : done;
    const mute: RunProgram = async (call, signal) => {
      const run = await speaks(call, signal);
      if (call.args[0] !== 'list') writeFileSync(call.args[2] ?? '', wavHead(0, 16_000));
      return run;
    };
    for (const run of [silent, mute]) assert.deepEqual(await systemEngine([made], run).voices(), []);
  });

  it('lists none where there is no program', async () => {
    assert.deepEqual(await systemEngine([made], async () => ({ kind: 'missing' })).voices(), []);
  });

  it('speaks a line, and leaves no word of it on the disk', async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'closed-set-system-'));
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = own;
    try {
      const speech = await systemEngine([made], speaks).speak(line);
      assert.deepEqual([speech.samples.length, speech.sampleRate, speech.words], [1100, 16_000, undefined]);
      assert.deepEqual(readdirSync(own), []);
    } finally {
      if (usual === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = usual;
      rmSync(own, { recursive: true });
    }
  });

  it('knows no voice of another name', async () => {
    const speech = systemEngine([made], speaks).speak({ ...line, voice: 'system:made/eve' });
    await assert.rejects(speech, new VoiceError('unknownVoice', 'system:made/eve'));
  });

  it('tells how a program failed', async () => {
    const ends: readonly (readonly [ProgramRun, VoiceError['code']])[] = [
      [{ kind: 'missing' }, 'missing'],
      [{ kind: 'tooSlow' }, 'tookTooLong'],
      [{ kind: 'failed', message: 'no audio' }, 'broken'],
      [done, 'broken'],
    ];
    for (const [end, code] of ends) {
      await assert.rejects(systemEngine([made], failing(end)).speak(line), { name: 'VoiceError', code });
    }
    await assert.rejects(systemEngine([made], failing({ kind: 'cancelled' })).speak(line), CancelledError);
  });

  it('probes again after it was closed', async () => {
    let there = false;
    const engine = systemEngine([made], async (call, signal) =>
      there ? speaks(call, signal) : { kind: 'missing' },
    );
    assert.deepEqual(await engine.voices(), []);
    there = true;
    await engine.close();
    assert.equal((await engine.voices()).length, 2);
  });

  for (const program of programsOf(process.platform)) {
    it(`${program.name} of this machine says a longer line longer`, async function () {
      const engine = systemEngine([program], runProgram);
      const voice = (await engine.voices()).find(({ languages }) => languages.includes('en'));
      if (!voice) return skipBecause(this, `${program.name} is not installed on this machine`);
      const say = async (text: string, rate = 1) => {
        const { samples, sampleRate } = await engine.speak({ text, voice: voice.id, rate, pitch: 1 });
        return samples.length / sampleRate;
      };
      const short = await say('Away.');
      const long = await say('Lower the sails, all of you.');
      assert.ok(short > 0.1 && long > short * 1.5 && long < 10, `${short} s, ${long} s`);
      const hurried = await say('Lower the sails, all of you.', 1.8);
      assert.ok(hurried < long * 0.85, `${hurried} s of ${long} s`);
    });
  }
});
