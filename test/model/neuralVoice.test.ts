import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NeuralEngine } from '../../server/src/voice/neural/neuralEngine';
import { espeakPhonemes } from '../../server/src/voice/neural/phonemes';
import { runProgram } from '../../server/src/voice/system/runProgram';
import { bundledProgram } from '../support/bundledProgram';
import { needsEspeak, realVoice } from '../support/realVoice';

const line = 'Lower the sails, all of you; the storm is nearly here.';

describe('a real neural voice', function () {
  this.timeout(120_000);
  let engine: NeuralEngine;
  let file = '';
  let program = '';

  before(async function () {
    file = await realVoice(this);
    await needsEspeak(this);
    program = await bundledProgram('server/src/voiceHost/main.ts', ['onnxruntime-node']);
    engine = engineOf(file);
  });
  after(() => engine?.close());

  const engineOf = (one: string) =>
    new NeuralEngine({ files: [one], program, threads: 1, phonemize: espeakPhonemes(runProgram) });
  const seconds = async (text: string, rate = 1) => {
    const { samples, sampleRate } = await engine.speak({
      text,
      voice: 'neural:en_US-joe-medium',
      rate,
      pitch: 1,
    });
    assert.ok(
      samples.some((sample) => Math.abs(sample) > 3000),
      'there is something to hear',
    );
    return samples.length / sampleRate;
  };

  it('has said a word before it is listed', async () => {
    const voices = await engine.voices();
    assert.deepEqual(
      voices.map(({ id, languages }) => [id, languages]),
      [['neural:en_US-joe-medium', ['en']]],
      String([...engine.problems.values()]),
    );
  });

  it('says a line at the pace of a person, and quicker when it is hurried', async () => {
    const usual = await seconds(line);
    assert.ok(usual > 2 && usual < 6, `${usual} s for eleven words`);
    assert.ok((await seconds(line, 1.6)) < usual * 0.8);
    assert.ok((await seconds(`${line} ${line}`)) > usual * 1.5);
  });

  it('is silent for a moment where there is nothing to say', async () => {
    const { samples, sampleRate } = await engine.speak({
      text: '—',
      voice: 'neural:en_US-joe-medium',
      rate: 1,
      pitch: 1,
    });
    assert.ok(samples.length / sampleRate < 2);
  });

  it('is no voice when its file was not copied whole', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'closed-set-voice-file-'));
    const cut = path.join(folder, 'cut.onnx');
    copyFileSync(file, cut);
    copyFileSync(`${file}.json`, `${cut}.json`);
    truncateSync(cut, 30_000_000);
    const broken = engineOf(cut);
    try {
      assert.deepEqual(await broken.voices(), []);
      assert.equal(broken.problems.get(cut)?.code, 'broken');
    } finally {
      await broken.close();
      rmSync(folder, { recursive: true });
    }
  });
});
