import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createMp3Encoder } from '../../../server/src/audio/mp3Encoder';

const wasm = readFileSync(createRequire(import.meta.url).resolve('wasm-media-encoders/wasm/mp3'));

function tone(seconds: number, rate: number): Int16Array {
  return Int16Array.from(
    { length: seconds * rate },
    (_, index) => 12_000 * Math.sin((index * 440 * 2 * Math.PI) / rate),
  );
}

/** Layer III of MPEG 2: 576 samples a frame, bits and rate by the tables of the standard. */
function framesIn(bytes: Uint8Array) {
  const bitrates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
  const rates = [22050, 24000, 16000];
  const found: { readonly bitrate: number; readonly rate: number; readonly mono: boolean }[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
    assert.deepEqual([first, second & 0xf6], [0xff, 0xf2], `no frame begins at byte ${at}`);
    const bitrate = bitrates[third >> 4] ?? 0;
    const rate = rates[(third >> 2) & 3] ?? 0;
    found.push({ bitrate, rate, mono: fourth >> 6 === 3 });
    at += Math.floor((72 * bitrate * 1000) / rate) + ((third >> 1) & 1);
  }
  return found;
}

describe('encoding as MP3', () => {
  for (const rate of [16000, 22050, 24000] as const) {
    it(`gives mono frames of one bit rate at ${rate} hertz, as many as the sound is long`, async () => {
      const encoder = await createMp3Encoder(wasm, rate);
      const bytes = Buffer.concat([encoder.encode(tone(10, rate)), encoder.end()]);
      const found = framesIn(bytes);
      assert.ok(found.every((frame) => frame.bitrate === 48 && frame.rate === rate && frame.mono));
      const seconds = (found.length * 576) / rate;
      assert.ok(seconds >= 10 && seconds < 10.2, `${seconds} s`);
    });
  }

  it('gives the same bytes in pieces as in one', async () => {
    const sound = tone(7, 24000);
    const whole = await createMp3Encoder(wasm, 24000);
    const expected = Buffer.concat([whole.encode(sound), whole.end()]);
    const pieces = await createMp3Encoder(wasm, 24000);
    const parts: Uint8Array[] = [];
    for (let at = 0; at < sound.length; at += 30_011)
      parts.push(pieces.encode(sound.subarray(at, at + 30_011)));
    assert.deepEqual(Buffer.concat([...parts, pieces.end()]), expected);
  });

  it('keeps what it gave when it is asked again', async () => {
    const encoder = await createMp3Encoder(wasm, 24000);
    const first = encoder.encode(tone(3, 24000));
    const before = Buffer.from(first);
    encoder.encode(new Int16Array(72_000));
    assert.deepEqual(Buffer.from(first), before);
  });

  it('refuses a file that is no encoder', async () => {
    await assert.rejects(createMp3Encoder(new Uint8Array(100), 24000), { name: 'CompileError' });
  });
});
