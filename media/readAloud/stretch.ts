/**
 * Speech at another speed in the same pitch, by overlapping stretches of it that fit together (WSOLA). It knows nothing
 * of words or of who speaks.
 */
const windowMs = 32;
/** How far a stretch may be looked for around where it would lie: two periods of a deep voice. */
const searchMs = 12;
/** Every n-th sample is compared while searching. */
const coarse = 3;

/**
 * @param samples mono, of any level
 * @param speed above 1 is faster; 0.25 to 4
 * @param sampleRate samples per second
 * @returns as many samples as `samples` has, divided by `speed`
 */
export function stretch(samples: Float32Array, speed: number, sampleRate: number): Float32Array {
  if (Math.abs(speed - 1) < 0.005 || samples.length === 0) return samples;
  const hop = Math.max(8, Math.round((windowMs * sampleRate) / 2000));
  const search = Math.round((searchMs * sampleRate) / 1000);
  const result = new Float32Array(Math.max(1, Math.round(samples.length / speed)));
  const fade = risingHalf(hop);
  let from = 0;
  add(result, 0, samples, 0, hop, () => 1);
  for (let to = hop; to < result.length; to += hop) {
    // What would have followed: the new stretch should look like it where the two overlap.
    const natural = from + hop;
    from = bestStart(samples, natural, Math.round(to * speed), { search, hop });
    overlap(result, to, samples, { natural, from, hop, fade });
  }
  return result;
}

/** The first half of a Hann window: with its mirror it makes 1 everywhere. */
function risingHalf(length: number): Float32Array {
  return Float32Array.from({ length }, (_, at) => 0.5 - 0.5 * Math.cos((Math.PI * (at + 0.5)) / length));
}

interface Overlap {
  readonly natural: number;
  readonly from: number;
  readonly hop: number;
  readonly fade: Float32Array;
}

/** Fades from what would have followed into the stretch that was found. */
function overlap(result: Float32Array, to: number, samples: Float32Array, parts: Overlap): void {
  const { natural, from, hop, fade } = parts;
  add(result, to, samples, natural, hop, (at) => 1 - (fade[at] ?? 0));
  add(result, to, samples, from, hop, (at) => fade[at] ?? 0);
}

function add(
  result: Float32Array,
  to: number,
  samples: Float32Array,
  from: number,
  length: number,
  weight: (at: number) => number,
): void {
  const count = Math.min(length, result.length - to);
  for (let at = 0; at < count; at++) {
    result[to + at] = (result[to + at] ?? 0) + (samples[from + at] ?? 0) * weight(at);
  }
}

/** Where around `wanted` the sound is most like that at `natural`. */
function bestStart(
  samples: Float32Array,
  natural: number,
  wanted: number,
  { search, hop }: { readonly search: number; readonly hop: number },
): number {
  const likeness = (start: number, step: number) => correlation(samples, natural, start, hop, step);
  const low = Math.max(0, wanted - search);
  const high = Math.max(low, Math.min(samples.length - hop, wanted + search));
  const rough = bestOf(low, high, coarse, (start) => likeness(start, coarse));
  return bestOf(Math.max(low, rough - coarse), Math.min(high, rough + coarse), 1, (start) =>
    likeness(start, 1),
  );
}

function bestOf(low: number, high: number, step: number, valueAt: (at: number) => number): number {
  let best = low;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = low; at <= high; at += step) {
    const value = valueAt(at);
    if (value <= most) continue;
    most = value;
    best = at;
  }
  return best;
}

/** Of two stretches, regardless of how loud the second is. */
function correlation(
  samples: Float32Array,
  first: number,
  second: number,
  length: number,
  step: number,
): number {
  let product = 0;
  let power = 1e-9;
  for (let at = 0; at < length; at += step) {
    const other = samples[second + at] ?? 0;
    product += (samples[first + at] ?? 0) * other;
    power += other * other;
  }
  return product / Math.sqrt(power);
}
