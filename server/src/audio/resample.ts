/**
 * Sound played `speed` times as fast, at the same sample rate: 1/`speed` as long, and everything in it `speed` times as
 * high. Each sample is a sum over its neighbors, weighted by a sinc under a Hann window; what would come out above half
 * the sample rate is filtered away.
 *
 * @param speed 0.25 to 4
 */
export function resample(samples: Int16Array, speed: number): Int16Array {
  if (speed === 1) return samples.slice();
  const length = Math.round(samples.length / speed);
  const cutoff = Math.min(1, 1 / speed);
  const reach = Math.ceil(lobes / cutoff);
  const weigh = weightsAt(cutoff, reach);
  return Int16Array.from({ length }, (_, index) => {
    const at = index * speed;
    const whole = Math.floor(at);
    const weights = weigh(at - whole);
    let sum = 0;
    for (let offset = -reach + 1; offset <= reach; offset++) {
      sum += (samples[whole + offset] ?? 0) * (weights[offset + reach - 1] ?? 0);
    }
    return Math.max(-32768, Math.min(32767, Math.round(sum)));
  });
}

/** Zero crossings of the sinc to either side: enough for speech, where nothing is heard of more. */
const lobes = 12;
/** Places between two samples for which weights are kept. */
const phases = 512;

/** The weights of the samples around a place between two of them, worked out once for each of `phases` places. */
function weightsAt(cutoff: number, reach: number): (fraction: number) => Float64Array {
  const kept = new Map<number, Float64Array>();
  return (fraction) => {
    const phase = Math.round(fraction * phases);
    const known = kept.get(phase);
    if (known) return known;
    const weights = Float64Array.from({ length: 2 * reach }, (_, index) =>
      weight(index - reach + 1 - phase / phases, cutoff, reach),
    );
    kept.set(phase, weights);
    return weights;
  };
}

function weight(distance: number, cutoff: number, reach: number): number {
  if (Math.abs(distance) >= reach) return 0;
  const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
  const x = Math.PI * distance * cutoff;
  return window * cutoff * (x === 0 ? 1 : Math.sin(x) / x);
}
