import assert from 'node:assert/strict';
import { upsample } from '../../../../media/readAloud/resample';

const tone = (hertz: number, rate: number, seconds = 0.5) =>
  Float32Array.from({ length: rate * seconds }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));

/** How far the middle is from a tone that was made at that rate, as a part of its power. */
function error(samples: Float32Array, hertz: number, rate: number): number {
  const wanted = tone(hertz, rate, samples.length / rate);
  let wrong = 0;
  let power = 0;
  for (let at = 1000; at < samples.length - 1000; at++) {
    wrong += ((samples[at] ?? 0) - (wanted[at] ?? 0)) ** 2;
    power += (wanted[at] ?? 0) ** 2;
  }
  return wrong / power;
}

describe('sound at the rate of the device', () => {
  for (const [from, to] of [
    [16_000, 48_000],
    [16_000, 44_100],
    [22_050, 44_100],
    [22_050, 48_000],
    [8000, 48_000],
  ] as const) {
    it(`is what it was, from ${from} to ${to}`, () => {
      for (const hertz of [100, 1000, from / 5]) {
        const made = upsample(tone(hertz, from), from, to);
        assert.ok(Math.abs(made.length - to / 2) <= 1, `${made.length}`);
        assert.ok(error(made, hertz, to) < 1e-4, `${hertz} Hz: ${error(made, hertz, to)}`);
      }
    });
  }

  it('is left to the browser where it is faster already', () => {
    const samples = tone(100, 48_000);
    assert.equal(upsample(samples, 48_000, 44_100), samples);
    assert.equal(upsample(samples, 48_000, 48_000), samples);
  });
});
