/**
 * Sound at the rate of the device. A browser draws straight lines between the samples of a slower sound, and what that
 * adds hisses; this takes out all above what the sound can hold. It knows nothing of words.
 */
const halfWidth = 12;

/**
 * @param from samples per second of `samples`
 * @param to samples per second of the result; where it is slower, or the two have no small common measure, nothing is done
 */
export function upsample(samples: Float32Array, from: number, to: number): Float32Array {
  const divisor = greatestCommon(from, to);
  const [step, phases] = [from / divisor, to / divisor];
  if (to <= from || phases > mostPhases) return samples;
  const kernels = kernelsFor(phases);
  const result = new Float32Array(Math.floor((samples.length * phases) / step));
  for (let at = 0; at < result.length; at++) {
    const place = at * step;
    result[at] = weighed(samples, Math.floor(place / phases), kernels[place % phases]);
  }
  return result;
}

const mostPhases = 480;

function weighed(samples: Float32Array, center: number, kernel: Float32Array | undefined): number {
  let sum = 0;
  for (let tap = 0; tap < 2 * halfWidth; tap++) {
    sum += (samples[center + tap - halfWidth + 1] ?? 0) * (kernel?.[tap] ?? 0);
  }
  return sum;
}

const known = new Map<number, readonly Float32Array[]>();

/** For each place between two samples: how much each of the samples around counts. */
function kernelsFor(phases: number): readonly Float32Array[] {
  const before = known.get(phases);
  if (before) return before;
  const made = Array.from({ length: phases }, (_, phase) => kernelAt(phase / phases));
  known.set(phases, made);
  return made;
}

function kernelAt(fraction: number): Float32Array {
  const weights = Float32Array.from({ length: 2 * halfWidth }, (_, tap) =>
    windowed(tap - halfWidth + 1 - fraction),
  );
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((one) => one / sum);
}

function windowed(distance: number): number {
  if (distance === 0) return 1;
  const x = Math.PI * distance;
  return (Math.sin(x) / x) * (0.5 + 0.5 * Math.cos(x / halfWidth));
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other);
}
