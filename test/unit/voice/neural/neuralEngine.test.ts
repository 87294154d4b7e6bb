import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CancelledError } from '../../../../server/src/core/text/cancellation';
import { VoiceError } from '../../../../server/src/voice/engine';
import { NeuralEngine, type NeuralOptions } from '../../../../server/src/voice/neural/neuralEngine';
import { bundledProgram } from '../../../support/bundledProgram';
import { tinyKokoroVoice, tinyPiperVoice } from '../../../support/onnxWriter';

const config = {
  audio: { sample_rate: 16_000 },
  espeak: { voice: 'en-us' },
  phoneme_id_map: { _: [0], '^': [1], $: [2], a: [20], b: [30] },
};

describe('neural voices', () => {
  let program = '';
  let folder = '';
  let engines: NeuralEngine[] = [];
  before(async () => {
    program = await bundledProgram('server/src/voiceHost/main.ts', ['onnxruntime-node']);
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-neural-'));
  });
  afterEach(async () => {
    await Promise.all(engines.map((engine) => engine.close()));
    engines = [];
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function voiceFile(name: string, weights: Uint8Array, description: unknown = config): string {
    const file = path.join(folder, name);
    writeFileSync(file, weights);
    if (description !== undefined) writeFileSync(`${file}.json`, JSON.stringify(description));
    return file;
  }

  function engineOf(files: readonly string[], options: Partial<NeuralOptions> = {}): NeuralEngine {
    const engine = new NeuralEngine({
      files,
      program,
      threads: 1,
      phonemize: async (signs) => ({ signs, by: 'espeak' }),
      ...options,
    });
    engines.push(engine);
    return engine;
  }

  const line = { text: 'ab', voice: 'neural:tiny', rate: 1, pitch: 1 };

  it('says what it is given: a thousand samples for each sign of this little voice', async () => {
    const engine = engineOf([voiceFile('tiny.onnx', tinyPiperVoice())]);
    assert.deepEqual(
      (await engine.voices()).map(({ id, languages }) => [id, languages]),
      [['neural:tiny', ['en']]],
    );
    const { samples, sampleRate, words } = await engine.speak(line);
    assert.deepEqual([samples.length, sampleRate, words], [7000, 16_000, undefined]);
    // The signs are: begin 1, empty, a 20, empty, b 30, empty, end 2; a thousandth of each is how loud it is.
    assert.deepEqual([samples[0], samples[2], samples[4], samples[6]], [33, 655, 983, 66]);
  });

  it('speaks higher without speaking longer', async () => {
    const engine = engineOf([voiceFile('tiny.onnx', tinyPiperVoice())]);
    const { samples } = await engine.speak({ ...line, pitch: 1.25 });
    // This little voice heeds no length: what is left is what playing it faster does.
    assert.equal(samples.length, 5600);
  });

  it('has the voices of files that speak, and says of the others why they do not', async () => {
    const good = voiceFile('tiny.onnx', tinyPiperVoice());
    const text = voiceFile('text.onnx', Buffer.from('this is no voice'));
    const cut = voiceFile('cut.onnx', tinyPiperVoice().subarray(0, 200));
    const bare = path.join(folder, 'bare.onnx');
    writeFileSync(bare, tinyPiperVoice());
    const nowhere = path.join(folder, 'nowhere.onnx');
    const engine = engineOf([text, cut, bare, nowhere, good]);
    assert.deepEqual(
      (await engine.voices()).map(({ id }) => id),
      ['neural:tiny'],
    );
    assert.deepEqual(
      [text, cut, bare, nowhere].map((file) => engine.problems.get(file)?.code),
      ['broken', 'broken', 'broken', 'missing'],
    );
    assert.match(engine.problems.get(bare)?.detail ?? '', /^nothing that lies beside it/);
  });

  it('keeps voices of one name in two folders apart, and names a file once that is listed twice', async () => {
    for (const name of ['first', 'second']) mkdirSync(path.join(folder, name));
    const first = voiceFile('first/joe.onnx', tinyPiperVoice());
    const second = voiceFile('second/joe.onnx', tinyPiperVoice(0.002));
    const engine = engineOf([first, second, first]);
    assert.deepEqual(
      (await engine.voices()).map(({ id, name }) => [id, name]),
      [
        ['neural:joe', 'Joe'],
        ['neural:second/joe', 'Joe (second)'],
      ],
    );
    const loudness = async (voice: string) => (await engine.speak({ ...line, voice })).samples[0];
    assert.deepEqual([await loudness('neural:joe'), await loudness('neural:second/joe')], [33, 66]);
    assert.notEqual(await engine.edition('neural:joe'), await engine.edition('neural:second/joe'));
  });

  it('is another edition once somebody else tells how words sound', async () => {
    let by: 'flite' | 'espeak' = 'flite';
    const phonemize = async (signs: string) => ({ signs, by });
    const engine = engineOf([voiceFile('tiny.onnx', tinyPiperVoice())], { phonemize });
    const before = await engine.edition('neural:tiny');
    by = 'espeak';
    assert.equal(await engine.edition('neural:tiny'), before, 'nobody was asked since');
    await engine.speak(line);
    assert.notEqual(await engine.edition('neural:tiny'), before);
  });

  it('tells what computes a voice, and how fast it spoke, which it goes on to measure', async () => {
    const file = voiceFile('tiny.onnx', tinyPiperVoice());
    const engine = engineOf([file], {
      phonemize: async (text) => {
        await new Promise((resolve) => setTimeout(resolve, text === 'slow' ? 200 : 1));
        return { signs: 'ab', by: 'flite' };
      },
    });
    const report = async () => (await engine.reports()).get('neural:tiny');
    const before = await report();
    assert.deepEqual(
      [
        before?.file,
        before?.device,
        before?.threads,
        before?.otherBackends.includes('cpu'),
        before?.phonemesBy,
      ],
      [file, 'cpu', 1, false, 'flite'],
    );
    await engine.speak({ ...line, text: 'slow' });
    const after = await report();
    // Two times 7000 samples by now, and at least those 200 ms.
    assert.ok(
      after && after.timesRealTime > 0 && after.timesRealTime < 0.875 / 0.2,
      `${after?.timesRealTime}`,
    );
    assert.ok(before && before.timesRealTime > after.timesRealTime);
  });

  it('looks no further for voices when it is closed in the middle', async () => {
    let asked = 0;
    const phonemize = async () => {
      if (++asked === 1) void engine.close();
      return { signs: 'ab', by: 'espeak' as const };
    };
    const names = ['one.onnx', 'two.onnx'].map((name) => voiceFile(name, tinyPiperVoice()));
    const engine = engineOf(names, { phonemize });
    await assert.rejects(engine.voices(), CancelledError);
    assert.deepEqual([asked, engine.hostPid, engine.problems.size], [1, undefined, 0]);
  });

  describe('in the layout of Kokoro', () => {
    /** Styles of two rows: the whole of row n is so many hundredths. */
    function kokoro(name: string, weights: Uint8Array): string {
      const place = path.join(folder, name);
      mkdirSync(path.join(place, 'onnx'), { recursive: true });
      mkdirSync(path.join(place, 'voices'));
      const style = (rows: readonly number[]) =>
        Buffer.from(
          new Uint8Array(Float32Array.from(rows.flatMap((sum) => [sum, ...Array(255).fill(0)])).buffer),
        );
      writeFileSync(path.join(place, 'voices', 'af_sky.bin'), style([0.1, 0.2, 0.3]));
      writeFileSync(path.join(place, 'voices', 'bm_george.bin'), style([0.4, 0.5, 0.6]));
      writeFileSync(path.join(place, 'tokenizer.json'), JSON.stringify({ model: { vocab: { a: 5, b: 6 } } }));
      const file = path.join(place, 'onnx', 'model.onnx');
      writeFileSync(file, weights);
      return file;
    }

    it('speaks with each style, which lie one folder above', async () => {
      const engine = engineOf([kokoro('kokoro', tinyKokoroVoice())]);
      assert.deepEqual(
        (await engine.voices()).map(({ id, name, gender }) => [id, name, gender]),
        [
          ['neural:model/af_sky', 'Sky', 'female'],
          ['neural:model/bm_george', 'George', 'male'],
        ],
      );
      const said = async (voice: string, text: string) => {
        const { samples, sampleRate } = await engine.speak({ ...line, voice, text });
        return [samples.length, sampleRate, Math.round(((samples[1] ?? 0) / 32_767) * 1000)];
      };
      // Nothing, the phoneme, nothing again; the row of the style is that of one phoneme, or of two.
      assert.deepEqual(await said('neural:model/af_sky', 'a'), [3000, 24_000, 205]);
      assert.deepEqual(await said('neural:model/bm_george', 'ab'), [4000, 24_000, 605]);
    });

    it('says why where the weights are another voice’s', async () => {
      const file = kokoro('confused', tinyPiperVoice());
      const engine = engineOf([file]);
      assert.deepEqual(await engine.voices(), []);
      assert.match(engine.problems.get(file)?.detail ?? '', /input/);
    });
  });

  it('needs no program for phonemes to say that one is missing', async () => {
    const phonemize = async () => {
      throw new VoiceError('missing', 'espeak-ng');
    };
    const file = voiceFile('tiny.onnx', tinyPiperVoice());
    const engine = engineOf([file], { phonemize });
    assert.deepEqual(await engine.voices(), []);
    assert.equal(engine.problems.get(file)?.detail, 'espeak-ng');
  });

  it('answers in the order it was asked, and never begins what was given up', async () => {
    const engine = engineOf([voiceFile('tiny.onnx', tinyPiperVoice())]);
    const stop = new AbortController();
    const said: string[] = [];
    const note = (text: string) => () => void said.push(text);
    const first = engine.speak(line).then(note('first'));
    const second = engine.speak(line, stop.signal);
    const third = engine.speak(line).then(note('third'));
    stop.abort();
    await assert.rejects(second, CancelledError);
    await Promise.all([first, third]);
    assert.deepEqual(said, ['first', 'third']);
  });

  it('says the next line after its process was killed', async () => {
    const engine = engineOf([voiceFile('tiny.onnx', tinyPiperVoice())]);
    await engine.speak(line);
    const pid = engine.hostPid;
    assert.ok(pid);
    process.kill(pid, 'SIGKILL');
    assert.equal((await engine.speak(line)).samples.length, 7000);
    assert.notEqual(engine.hostPid, pid);
  });

  it('says a sentence in whose middle its process was killed, and gives up one that kills it twice', async () => {
    const marks = [path.join(folder, 'fall-1'), path.join(folder, 'fall-2')];
    const file = path.join(folder, 'falls.cjs');
    writeFileSync(
      file,
      `const { existsSync, rmSync } = require('node:fs');
      process.on('message', ({ id, kind }) => {
        const mark = kind === 'run' && ${JSON.stringify(marks)}.find((one) => existsSync(one));
        if (mark) { rmSync(mark); process.kill(process.pid, 'SIGKILL'); return; }
        process.send({ id, kind: 'result', result: kind === 'run' ? new Float32Array(100) : undefined });
      });`,
    );
    const engine = engineOf([voiceFile('tiny.onnx', tinyPiperVoice())], { program: file });
    assert.equal((await engine.voices()).length, 1);
    const fallIn = (times: number) => {
      for (const mark of marks.slice(0, times)) writeFileSync(mark, '');
    };
    fallIn(1);
    assert.equal((await engine.speak(line)).samples.length, 100);
    fallIn(2);
    await assert.rejects(engine.speak(line), { code: 'ended' });
    assert.equal((await engine.speak(line)).samples.length, 100);
  });

  it('gives the memory back when nobody speaks, and starts again', async () => {
    const engine = engineOf([voiceFile('tiny.onnx', tinyPiperVoice())], { idleMs: 20 });
    await engine.speak(line);
    const pid = engine.hostPid;
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(engine.hostPid, undefined);
    await engine.speak(line);
    assert.notEqual(engine.hostPid, pid);
  });

  it('ends a process that takes too long', async () => {
    const file = voiceFile('tiny.onnx', tinyPiperVoice());
    const hanging = path.join(folder, 'hanging.js');
    writeFileSync(hanging, 'process.on("message", () => {}); setInterval(() => {}, 1000);');
    const engine = engineOf([file], { program: hanging, limitMs: 100 });
    assert.deepEqual(await engine.voices(), []);
    assert.equal(engine.problems.get(file)?.code, 'tookTooLong');
  });
});
