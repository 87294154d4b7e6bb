import assert from 'node:assert/strict';
import { pitchTrack } from '../../../server/src/audio/pitchTrack';
import type { Sound } from '../../../server/src/audio/readWav';
import { shiftPitch } from '../../../server/src/audio/shiftPitch';
import { pitchOf } from '../../support/pitchOf';

const sampleRate = 16_000;

/** A buzz of some pitch through one resonance, as a vowel is. */
function vowel(pitch: number, resonance: number, seconds = 1): Sound {
  const period = sampleRate / pitch;
  const samples = new Int16Array(sampleRate * seconds);
  for (let beat = 100; beat < samples.length; beat += period) {
    for (let i = 0; i < 400; i++) {
      const at = Math.round(beat) + i;
      const value = 8000 * Math.exp(-i / 40) * Math.sin((2 * Math.PI * resonance * i) / sampleRate);
      if (at < samples.length) samples[at] = (samples[at] ?? 0) + value;
    }
  }
  return { samples, sampleRate };
}

/** Hertz around which the power lies, between half and twice `near`. */
function resonanceOf({ samples }: Sound, near: number): number {
  let [weighted, total] = [0, 0];
  for (let hertz = near / 2; hertz < near * 2; hertz += 10) {
    let [re, im] = [0, 0];
    for (let i = 0; i < 8000; i++) {
      const angle = (2 * Math.PI * hertz * i) / sampleRate;
      re += (samples[i + 2000] ?? 0) * Math.cos(angle);
      im += (samples[i + 2000] ?? 0) * Math.sin(angle);
    }
    weighted += hertz * (re * re + im * im);
    total += re * re + im * im;
  }
  return weighted / total;
}

function loudness(samples: Int16Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

describe('shiftPitch', () => {
  for (const ratio of [0.7, 0.85, 1.2, 1.6]) {
    it(`makes a vowel ${ratio} times as high, as long, as loud and the same vowel`, () => {
      const before = vowel(110, 900);
      const after = { samples: shiftPitch(before, ratio), sampleRate };
      assert.ok(Math.abs(pitchOf(after) / (110 * ratio) - 1) < 0.03, `${pitchOf(after)} Hz`);
      assert.equal(after.samples.length, before.samples.length);
      assert.ok(Math.abs(loudness(after.samples) / loudness(before.samples) - 1) < 0.2);
      const moved = resonanceOf(after, 900) / resonanceOf(before, 900);
      // Only harmonics are there to be weighed, so that it is found to within half of their distance.
      assert.ok(Math.abs(moved - 1) < 0.12, `the resonance moved by ${moved}`);
    });
  }

  it('leaves what has no pitch as loud and as long as it was, without a pitch', () => {
    let state = 1;
    const noise = Int16Array.from({ length: 16_000 }, () => {
      state = (state * 48271) % 2147483647;
      return (state % 8000) - 4000;
    });
    const after = shiftPitch({ samples: noise, sampleRate }, 1.4);
    assert.equal(after.length, noise.length);
    assert.ok(Math.abs(loudness(after) / loudness(noise) - 1) < 0.1);
    const voiced = pitchTrack({ samples: after, sampleRate }).filter((period) => period > 0);
    assert.ok(voiced.length < 10, `${voiced.length} places with a pitch`);
  });

  it('changes nothing at a ratio of 1, and makes nothing of nothing', () => {
    const before = vowel(100, 700, 0.2);
    assert.deepEqual(shiftPitch(before, 1), before.samples);
    assert.equal(shiftPitch({ samples: new Int16Array(0), sampleRate }, 1.5).length, 0);
    assert.deepEqual(shiftPitch({ samples: new Int16Array(500), sampleRate }, 0.5), new Int16Array(500));
  });
});

describe('pitchTrack', () => {
  it('finds the period of a vowel, and none before and after it', () => {
    const silence = new Int16Array(sampleRate / 2);
    const samples = Int16Array.from([...silence, ...vowel(125, 800, 1).samples, ...silence]);
    const track = pitchTrack({ samples, sampleRate });
    const inside = track.slice(60, 140);
    assert.ok(
      inside.every((period) => Math.abs(period - 128) < 3),
      `${inside}`,
    );
    assert.ok([...track.slice(0, 40), ...track.slice(160)].every((period) => period === 0));
  });
});
