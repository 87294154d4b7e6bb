import assert from 'node:assert/strict';
import { resample } from '../../../server/src/audio/resample';

const rate = 16_000;

function tone(hertz: number, length = rate): Int16Array {
  return Int16Array.from({ length }, (_, index) => 10_000 * Math.sin((2 * Math.PI * hertz * index) / rate));
}

/** Hertz, from the distance of the first and the last rise through zero. */
function frequency(samples: Int16Array): number {
  const rises: number[] = [];
  for (let i = 1; i < samples.length; i++) {
    const [before, now] = [samples[i - 1] ?? 0, samples[i] ?? 0];
    if (before < 0 && now >= 0) rises.push(i - now / (now - before));
  }
  return ((rises.length - 1) * rate) / ((rises.at(-1) ?? 0) - (rises[0] ?? 0));
}

function loudness(samples: Int16Array): number {
  const inside = samples.subarray(200, -200);
  return Math.sqrt(inside.reduce((sum, sample) => sum + sample * sample, 0) / inside.length);
}

describe('resample', () => {
  for (const speed of [0.5, 0.83, 0.93, 1, 1.06, 1.2, 2]) {
    it(`makes a tone ${speed} times as high and 1/${speed} as long, as loud as before`, () => {
      const made = resample(tone(440), speed);
      assert.equal(made.length, Math.round(rate / speed));
      assert.ok(Math.abs(frequency(made) - 440 * speed) < 0.5, `${frequency(made)} Hz`);
      assert.ok(Math.abs(loudness(made) / loudness(tone(440)) - 1) < 0.01);
    });
  }

  it('filters away what would come out above half the sample rate', () => {
    assert.ok(loudness(resample(tone(7000), 1.5)) < 0.02 * loudness(tone(7000)));
  });

  it('lets nothing overflow', () => {
    const loud = Int16Array.from({ length: 400 }, (_, index) => (index % 40 < 20 ? 32767 : -32768));
    const wrapped = [...resample(loud, 0.5)].filter((sample, index) => {
      const isWithin = (index / 2) % 20 > 4 && (index / 2) % 20 < 15;
      return isWithin && Math.sign(sample) !== Math.sign(loud[Math.floor(index / 2)] ?? 0);
    });
    assert.deepEqual(wrapped, []);
  });

  it('makes nothing of nothing', () => {
    assert.equal(resample(new Int16Array(0), 1.2).length, 0);
  });
});
