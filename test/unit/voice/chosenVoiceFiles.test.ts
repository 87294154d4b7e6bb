import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ChosenVoiceFiles } from '../../../server/src/voice/chosenVoiceFiles';
import type { Speech } from '../../../server/src/voice/engine';
import { NeuralEngine } from '../../../server/src/voice/neural/neuralEngine';
import { voiceFileStamp } from '../../../server/src/voice/neural/voiceParts';
import { SpeechCache } from '../../../server/src/voice/speechCache';
import { Voices } from '../../../server/src/voice/voices';
import { bundledProgram } from '../../support/bundledProgram';
import { type FakeVoice, fakeVoiceFiles } from '../../support/fakeVoice';
import { tinyPiperVoice } from '../../support/onnxWriter';
import { until } from '../../support/until';

const config = {
  audio: { sample_rate: 16_000 },
  phoneme_id_map: { _: [0], '^': [1], $: [2], a: [20] },
};

describe('chosen voice files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-chosen-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, weights: Uint8Array | string): string {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, weights);
    writeFileSync(`${file}.json`, JSON.stringify(config));
    return file;
  }

  it('are heard as they are now, though what they said before is kept', async () => {
    const program = await bundledProgram('server/src/voiceHost/main.ts', ['onnxruntime-node']);
    const chosen = new ChosenVoiceFiles(
      (files) =>
        new NeuralEngine({
          files,
          program,
          threads: 1,
          phonemize: async () => ({ signs: 'a', by: 'espeak' }),
        }),
    );
    const voices = new Voices([chosen], { cache: new SpeechCache() });
    const loudness = async () =>
      (await voices.speak({ text: 'Ah.', voice: 'neural:joe', rate: 1, pitch: 1 })).samples[0];
    try {
      const file = write('joe.onnx', tinyPiperVoice());
      chosen.use([file]);
      assert.equal(await loudness(), 33);
      // Of the same size, and moved there with the time that the first was written.
      const { atime, mtime } = statSync(file);
      const other = write('other.onnx', tinyPiperVoice(0.002));
      utimesSync(other, atime, mtime);
      renameSync(other, file);
      assert.equal(await loudness(), 66);
      writeFileSync(file, 'no voice any more');
      await assert.rejects(loudness(), { code: 'unknownVoice' });
      assert.equal((await chosen.problems()).get(file)?.code, 'broken');
      writeFileSync(file, tinyPiperVoice(0.003));
      assert.equal(await loudness(), 98);
    } finally {
      await voices.close();
    }
  });

  it('are one engine as long as nothing changes, and another when a file or its description does', async () => {
    const made: FakeVoice[] = [];
    const chosen = new ChosenVoiceFiles((files) => {
      const engine = fakeVoiceFiles(files);
      made.push(engine);
      return engine;
    });
    assert.deepEqual([await chosen.voices(), chosen.isEmpty, made.length], [[], true, 0]);
    const file = write('joe.onnx', 'weights');
    chosen.use([file]);
    await Promise.all([chosen.voices(), chosen.problems(), chosen.reports(), chosen.voices()]);
    chosen.use([file]);
    await chosen.voices();
    assert.deepEqual([made.length, chosen.isEmpty], [1, false]);
    writeFileSync(`${file}.json`, '{}');
    await chosen.voices();
    assert.equal(made.length, 2);
    await until('the first gives its memory back', () => made[0]?.closed === 1);
  });

  it('say what they are saying to the end when others are chosen', async () => {
    const made: FakeVoice[] = [];
    let finish = (_: Speech) => {};
    const chosen = new ChosenVoiceFiles((files) => {
      const engine = fakeVoiceFiles(files);
      engine.answer = () =>
        new Promise((resolve) => {
          finish = resolve;
        });
      made.push(engine);
      return engine;
    });
    chosen.use([write('joe.onnx', 'weights')]);
    const line = chosen.speak({ text: 'Ah.', voice: 'neural:joe', rate: 1, pitch: 1 });
    await until('it is asked', () => made[0]?.asked.length === 1);
    chosen.use([]);
    assert.deepEqual(await chosen.voices(), []);
    assert.equal(made[0]?.closed, 0);
    finish({ samples: new Int16Array(3), sampleRate: 8000 });
    assert.equal((await line).samples.length, 3);
    await until('its memory is given back', () => made[0]?.closed === 1);
  });

  it('are stamped with all that belongs to them', async () => {
    const file = write('kokoro/onnx/model.onnx', 'weights');
    rmSync(`${file}.json`);
    const stamps = [await voiceFileStamp(file)];
    const change = async (name: string, content: string) => {
      write(name, content);
      rmSync(path.join(folder, `${name}.json`));
      stamps.push(await voiceFileStamp(file));
    };
    await change('kokoro/voices/af_sky.bin', 'style');
    await change('kokoro/tokenizer', 'beside it, and none of its own');
    writeFileSync(path.join(folder, 'kokoro', 'tokenizer.json'), '{}');
    stamps.push(await voiceFileStamp(file));
    await change('kokoro/voices/af_sky.bin', 'other style');
    assert.equal(stamps[1], stamps[2]);
    assert.equal(new Set(stamps).size, 4);
    assert.equal(await voiceFileStamp(file), stamps[4]);
  });
});
