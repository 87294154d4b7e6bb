import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError } from '../../../../server/src/core/text/cancellation';
import type { EmbeddedEngine } from '../../../../server/src/voice/embedded/embeddedEngine';
import { embeddedPresets } from '../../../../server/src/voice/embedded/presets';
import { type Speech, type SpeechRequest, VoiceError } from '../../../../server/src/voice/engine';
import { closeVoices, embeddedVoices } from '../../../support/embeddedVoice';
import { pitchOf } from '../../../support/pitchOf';

const line = 'The whole house was quiet, and nobody had noticed the door.';

function request(text: string, more: Partial<SpeechRequest> = {}): SpeechRequest {
  return { text, voice: 'embedded:slt', rate: 1, pitch: 1, ...more };
}

function seconds({ samples, sampleRate }: Speech): number {
  return samples.length / sampleRate;
}

function loudness({ samples }: Speech): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

function hash({ samples }: Speech): string {
  return createHash('sha256').update(samples).digest('hex');
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it was said',
    (error: unknown) => (error instanceof VoiceError ? error.code : String(error)),
  );
}

describe('EmbeddedEngine', () => {
  let engine: EmbeddedEngine;
  before(async () => {
    engine = await embeddedVoices();
  });
  after(closeVoices);

  for (const { id } of embeddedPresets) {
    it(`${id} says a line at the pace of a person, and times every word of it`, async () => {
      const speech = await engine.speak(request(line, { voice: id }));
      assert.ok(seconds(speech) > 2.5 && seconds(speech) < 5.5, `${seconds(speech)} s`);
      assert.ok(loudness(speech) > 500, 'it is as good as silent');
      const words = speech.words ?? [];
      assert.equal(words.length, line.split(' ').length);
      words.forEach(({ startMs, endMs }, index) => {
        assert.ok(startMs < endMs && startMs >= (words[index - 1]?.endMs ?? 0), `word ${index}`);
      });
      assert.ok((words.at(-1)?.endMs ?? 0) <= seconds(speech) * 1000);
    });
  }

  it('gives each voice the pitch that is told of it, and more or less of it when asked', async () => {
    for (const { id, pitch } of embeddedPresets) {
      const heard = pitchOf(await engine.speak(request(line, { voice: id })));
      assert.ok(Math.abs(heard / pitch - 1) < 0.1, `${id}: ${heard} Hz, not ${pitch}`);
    }
    for (const voice of ['embedded:rms', 'embedded:slt']) {
      const usual = pitchOf(await engine.speak(request(line, { voice })));
      const higher = pitchOf(await engine.speak(request(line, { voice, pitch: 1.25 })));
      assert.ok(Math.abs(higher / usual - 1.25) < 0.08, `${voice}: ${usual} and ${higher} Hz`);
    }
  });

  it('has no voice much louder than another', async () => {
    for (const { id } of embeddedPresets) {
      const decibels = 20 * Math.log10(loudness(await engine.speak(request(line, { voice: id }))) / 32768);
      assert.ok(Math.abs(decibels + 20) < 2, `${id}: ${decibels} dB`);
    }
  });

  it('has no two voices that sound the same', async () => {
    const speeches = await Promise.all(
      embeddedPresets.map(({ id }) => engine.speak(request('Nobody.', { voice: id }))),
    );
    assert.equal(new Set(speeches.map(hash)).size, embeddedPresets.length);
    assert.equal(new Set(embeddedPresets.map(({ name }) => name)).size, embeddedPresets.length);
  });

  it('gives the same samples for the same words, in any thread and after any other', async () => {
    const first = hash(await engine.speak(request(line)));
    await engine.speak(request('Something else.'));
    const again = hash(await engine.speak(request(line)));
    const other = hash(await (await embeddedVoices()).speak(request(line)));
    assert.deepEqual([again, other], [first, first]);
  });

  it('takes half the time at twice the rate', async () => {
    const usual = seconds(await engine.speak(request(line)));
    for (const rate of [0.5, 2]) {
      const ratio = seconds(await engine.speak(request(line, { rate }))) / usual;
      assert.ok(Math.abs(ratio * rate - 1) < 0.05, `${ratio} at ${rate}`);
    }
  });

  it('is silent for a short while where there is nothing to say', async () => {
    for (const text of ['', '   ', '🎬 🎬', '…']) {
      const speech = await engine.speak(request(text));
      assert.equal(seconds(speech), 0.1);
      assert.equal(loudness(speech), 0);
      assert.equal(speech.words?.length, text.split(/\s+/).filter(Boolean).length);
    }
  });

  it('says what it knows among what it does not, and tells where it knows nothing', async () => {
    const mixed = await engine.speak(request('hello 🎬 שלום there'));
    assert.equal(mixed.words?.length, 4);
    assert.ok(loudness(mixed) > 500);
    assert.equal(await failure(engine.speak(request('שלום עולם'))), 'unspeakable');
  });

  it('cuts a word of 3,000 letters, and refuses a text that is none', async () => {
    assert.ok(seconds(await engine.speak(request('x'.repeat(3000)))) < 30);
    assert.equal(await failure(engine.speak(request('word '.repeat(1000)))), 'tooLong');
  });

  it('knows its own voices only', async () => {
    assert.equal(await failure(engine.speak(request(line, { voice: 'embedded:nobody' }))), 'unknownVoice');
  });

  it('answers in the order it was asked, whoever asks', async () => {
    const order: string[] = [];
    const asks = ['a 1', 'b 1', 'a 2', 'b 2'].map((text) =>
      engine.speak(request(text)).then(() => order.push(text)),
    );
    await Promise.all(asks);
    assert.deepEqual(order, ['a 1', 'b 1', 'a 2', 'b 2']);
  });

  it('stops what waits and what runs, and says what comes after it', async () => {
    const stop = new AbortController();
    const running = engine.speak(request(line), stop.signal);
    const waiting = engine.speak(request(line), stop.signal);
    const after = engine.speak(request('Next.'));
    stop.abort();
    await assert.rejects(running, CancelledError);
    await assert.rejects(waiting, CancelledError);
    await assert.rejects(engine.speak(request(line), stop.signal), CancelledError);
    assert.ok(seconds(await after) > 0.1);
  });

  it('gives up a text that takes too long, and says the next', async () => {
    const long = 'A very long sentence indeed. '.repeat(100);
    const hasty = await embeddedVoices({ limitMs: (text) => (text === long ? 1 : 20_000) });
    assert.equal(await failure(hasty.speak(request(long))), 'tookTooLong');
    assert.ok(seconds(await hasty.speak(request('Next.'))) > 0.1);
  });

  it('speaks again after it was closed, and after it rested', async () => {
    const resting = await embeddedVoices({ idleMs: 1 });
    await resting.speak(request('One.'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await resting.speak(request('Two.'));
    await resting.close();
    assert.ok(seconds(await resting.speak(request('Three.'))) > 0.1);
  });

  it('tells the words of texts and how they sound, in turn with what it says', async () => {
    const engine = await embeddedVoices();
    const line = engine.speak(request('One.'));
    const [first, second, third] = await engine.phones(['My mother has 12 cars', '…', 'Naïve, you?']);
    assert.ok((await line).samples.length > 0);
    assert.deepEqual(
      first?.map(({ word, phones }) => `${word}: ${phones.join(' ')}`),
      ['my: m ay', 'mother: m ah dh er', 'has: hh ae z', 'twelve: t w eh l v', 'cars: k aa r z'],
    );
    assert.deepEqual(second, []);
    assert.deepEqual(
      third?.map(({ word }) => word),
      ['naive', 'you'],
    );
    const mixed = await engine.phones(['Here', 'Здравствуйте', 'now']);
    assert.deepEqual(
      mixed.map((words) => words.length),
      [1, 0, 1],
    );
    await assert.rejects(engine.phones(['Здравствуйте']), { code: 'unspeakable' });
    await assert.rejects(engine.phones(['a '.repeat(3000)]), { code: 'tooLong' });
  });
});

describe('EmbeddedEngine where something is wrong', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'closed-set-voice-'));
  });
  after(async () => {
    await closeVoices();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A thread that ends in the middle as long as there is a mark for it. */
  function falling(times: number): string {
    const file = join(folder, `falls-${times}.cjs`);
    const marks = Array.from({ length: times }, (_, index) => join(folder, `fall-${times}-${index}`));
    for (const mark of marks) writeFileSync(mark, '');
    writeFileSync(
      file,
      `const { rmSync, existsSync } = require('node:fs');
      const { parentPort, threadId } = require('node:worker_threads');
      parentPort.on('message', ({ text }) => {
        const mark = ${JSON.stringify(marks)}.find((one) => existsSync(one));
        if (mark !== undefined) { rmSync(mark); process.exit(1); }
        const samples = new Int16Array(text.length);
        parentPort.postMessage({ kind: 'spoken', speech: { samples, sampleRate: threadId } });
      });`,
    );
    return file;
  }

  it('starts a thread that fell once more, with the same sentence', async () => {
    const engine = await embeddedVoices({ program: falling(1) });
    assert.equal((await engine.speak(request('sentence'))).samples.length, 8);
    assert.equal((await engine.speak(request('next'))).samples.length, 4);
  });

  it('gives up a sentence at which it fell twice, and says the next', async () => {
    const engine = await embeddedVoices({ program: falling(2) });
    const [first, next] = [engine.speak(request('sentence')), engine.speak(request('next'))];
    assert.equal(await failure(first), 'ended');
    assert.equal((await next).samples.length, 4);
  });

  it('keeps its thread between two sentences, and ends it when it has nothing to say for a while', async () => {
    const threadOf = async (engine: EmbeddedEngine) => (await engine.speak(request('one'))).sampleRate;
    const lasting = await embeddedVoices({ program: falling(0) });
    assert.equal(await threadOf(lasting), await threadOf(lasting));
    const resting = await embeddedVoices({ program: falling(0), idleMs: 1 });
    const before = await threadOf(resting);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.notEqual(await threadOf(resting), before);
  });

  it('starts nothing to tell which voices there are', async () => {
    const engine = await embeddedVoices({ program: join(folder, 'nothing.js') });
    assert.equal((await engine.voices()).length, embeddedPresets.length);
  });

  it('says that its file is damaged, for every sentence', async () => {
    const wasm = join(folder, 'flite.wasm');
    writeFileSync(wasm, 'no voices in here');
    const engine = await embeddedVoices({ wasm });
    assert.equal(await failure(engine.speak(request('one'))), 'broken');
    assert.equal(await failure(engine.speak(request('two'))), 'broken');
  });

  it('says that it could not start where the program is not there', async () => {
    const engine = await embeddedVoices({ program: join(folder, 'nothing.js') });
    assert.equal(await failure(engine.speak(request('one'))), 'ended');
  });
});
