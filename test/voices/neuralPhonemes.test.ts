import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Flite } from '../../server/src/voice/embedded/flite';
import { spokenWords } from '../../server/src/voice/embedded/synthesize';
import { findVoiceFile } from '../../server/src/voice/embedded/voiceFiles';
import { type Speech, VoiceError } from '../../server/src/voice/engine';
import { NeuralEngine } from '../../server/src/voice/neural/neuralEngine';
import { espeakPhonemes, flitePhonemes, type Phonemize } from '../../server/src/voice/neural/phonemes';
import { runProgram } from '../../server/src/voice/system/runProgram';
import { bundledProgram } from '../support/bundledProgram';
import { absent } from '../support/modelTests';
import { needsEspeak, realVoice } from '../support/realVoice';
import { misheard, wordErrorRate } from './judge';
import { judgeLines } from './judgeLines';
import { recognizerMissing } from './recognizer';

/** The voice is asked for none of the chance that it puts into a sentence, so that a line is the same each time. */
describe('a neural voice without eSpeak NG, judged by a recognizer', function () {
  this.timeout(180_000);
  let folder = '';
  let file = '';
  let program = '';
  let flite: Flite;

  before(async function () {
    const reason = recognizerMissing();
    if (reason !== undefined) absent(this, reason);
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-steady-'));
    file = steady(await realVoice(this), folder);
    program = await bundledProgram('server/src/voiceHost/main.ts', ['onnxruntime-node']);
    const wasm = findVoiceFile();
    if (wasm === undefined) throw new VoiceError('missing', 'flite.wasm');
    flite = await Flite.compile(Uint8Array.from(await readFile(wasm)));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  async function linesSaid(phonemize: Phonemize): Promise<readonly Speech[]> {
    const engine = new NeuralEngine({ files: [file], program, threads: 1, phonemize });
    try {
      const speeches: Speech[] = [];
      const [voice] = await engine.voices();
      assert.ok(voice, String([...engine.problems.values()]));
      for (const text of judgeLines)
        speeches.push(await engine.speak({ text, voice: voice.id, rate: 1, pitch: 1 }));
      return speeches;
    } finally {
      await engine.close();
    }
  }

  const byFlite = flitePhonemes(async (texts) => spokenWords(flite, texts));
  const backward = flitePhonemes(async (texts) =>
    spokenWords(flite, texts).map((words) =>
      words.map(({ word, phones }) => ({ word, phones: [...phones].reverse() })),
    ),
  );
  let said: readonly Speech[] = [];

  it('is understood, nearly every line, as Flite pronounces them', async () => {
    said = await linesSaid(byFlite);
    const lost = misheard(said);
    assert.ok(lost.length <= 2, lost.join('\n'));
  });

  it('has at most half as many errors again as with eSpeak NG', async function () {
    await needsEspeak(this);
    const [flites, espeaks] = [
      wordErrorRate(said),
      wordErrorRate(await linesSaid(espeakPhonemes(runProgram))),
    ];
    const told = `word error rate by Flite ${(100 * flites).toFixed(1)} %, by eSpeak NG ${(100 * espeaks).toFixed(1)} %`;
    console.log(`      ${told}`);
    assert.ok(flites <= 1.5 * espeaks, told);
  });

  it('is not understood where the sounds of each word are turned about', async () => {
    assert.ok(misheard(await linesSaid(backward)).length >= judgeLines.length / 2);
  });
});

function steady(voice: string, folder: string): string {
  const file = path.join(folder, path.basename(voice));
  symlinkSync(voice, file);
  const description = JSON.parse(readFileSync(`${voice}.json`, 'utf8'));
  const inference = { ...description.inference, noise_scale: 0, noise_w: 0 };
  writeFileSync(`${file}.json`, JSON.stringify({ ...description, inference }));
  return file;
}
