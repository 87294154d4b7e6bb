import assert from 'node:assert/strict';
import { stretch } from '../../../../media/readAloud/stretch';

const sampleRate = 16_000;

function tone(hertz: number, seconds: number): Float32Array {
  const length = Math.round(seconds * sampleRate);
  return Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / sampleRate) * 0.5);
}

/** By counting where the sound rises through zero. */
function pitchOf(samples: Float32Array): number {
  const rises: number[] = [];
  for (let at = 1; at < samples.length; at++) {
    const [before = 0, now = 0] = [samples[at - 1], samples[at]];
    if (before < 0 && now >= 0) rises.push(at - 1 + before / (before - now));
  }
  const [first = 0, last = 0] = [rises[0], rises.at(-1)];
  return ((rises.length - 1) * sampleRate) / (last - first);
}

const within = (value: number, wanted: number, part: number) => Math.abs(value / wanted - 1) < part;
const powerOf = (samples: Float32Array) => samples.reduce((sum, one) => sum + one * one, 0) / samples.length;

describe('stretching speech', () => {
  for (const speed of [0.5, 0.75, 1.25, 1.5, 2]) {
    for (const hertz of [80, 130, 220, 440]) {
      it(`keeps a tone of ${hertz} Hz at speed ${speed}, and makes it as long as it should be`, () => {
        const before = tone(hertz, 1.5);
        const after = stretch(before, speed, sampleRate);
        assert.ok(within(after.length, before.length / speed, 0.001), `${after.length}`);
        const middle = after.subarray(1000, after.length - 1000);
        assert.ok(within(pitchOf(middle), hertz, 0.02), `${pitchOf(middle)}`);
        assert.ok(within(powerOf(middle), powerOf(before), 0.1), `${powerOf(middle)}`);
      });
    }
  }

  it('puts what happens in the middle in the middle', () => {
    const clicks = new Float32Array(sampleRate);
    clicks.set(tone(200, 0.1), sampleRate / 2);
    const after = stretch(clicks, 2, sampleRate);
    const first = after.findIndex((one) => Math.abs(one) > 0.1) / sampleRate;
    assert.ok(Math.abs(first - 0.25) < 0.03, `${first}`);
  });

  it('gives speech at its own speed back as it is, and takes nothing for what it is', () => {
    const samples = tone(200, 0.2);
    assert.equal(stretch(samples, 1, sampleRate), samples);
    assert.equal(stretch(new Float32Array(0), 2, sampleRate).length, 0);
    assert.equal(stretch(new Float32Array(3), 2, sampleRate).length, 2);
  });
});
