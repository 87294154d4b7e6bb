import type { Sound } from '../../server/src/audio/readWav';

/** Half the samples of a frame, 40 ms of them in all, for each lag that is looked at. */
const frameMs = 40;
/** Hertz that a voice may have. */
const [lowest, highest] = [50, 400];

/**
 * The middle of what a voice's pitch is over its voiced stretches, in hertz: for each frame the shortest lag at which it
 * is nearly as much like itself as at the best one.
 */
export function pitchOf({ samples, sampleRate }: Sound): number {
  const frame = Math.round((sampleRate * frameMs) / 1000);
  const pitches: number[] = [];
  for (let start = 0; start + 2 * frame <= samples.length; start += frame) {
    const lag = lagOf(samples.subarray(start, start + 2 * frame), frame, sampleRate);
    if (lag !== undefined) pitches.push(sampleRate / lag);
  }
  pitches.sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length / 2)] ?? Number.NaN;
}

function lagOf(samples: Int16Array, frame: number, sampleRate: number): number | undefined {
  const [from, to] = [Math.ceil(sampleRate / highest), Math.floor(sampleRate / lowest)];
  const alike = Array.from({ length: to - from + 1 }, (_, index) => likeness(samples, frame, from + index));
  const best = Math.max(...alike);
  if (best < 0.7) return undefined;
  const first = alike.findIndex(
    (value, index) =>
      value > 0.9 * best && value >= (alike[index + 1] ?? 0) && value >= (alike[index - 1] ?? 0),
  );
  return first < 0 ? undefined : from + first;
}

/** From -1 to 1: how a stretch compares with the one `lag` samples later. */
function likeness(samples: Int16Array, length: number, lag: number): number {
  let [both, own, other] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    const [a, b] = [samples[i] ?? 0, samples[i + lag] ?? 0];
    both += a * b;
    own += a * a;
    other += b * b;
  }
  // A stretch that is nearly silent has no pitch.
  return own < length * 100 * 100 ? 0 : both / Math.sqrt(own * other || 1);
}
