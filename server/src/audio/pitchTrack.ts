import type { Sound } from './readWav';

/** Milliseconds from one place where the pitch is looked for to the next. */
export const pitchStepMs = 10;
/** Hertz that a voice may have. */
const [lowest, highest] = [50, 400];
/** Samples per second that are enough to hear a pitch. */
const enough = 4000;
const alikeEnough = 0.6;
/** Loudness of a stretch that has no pitch worth a change. */
const faint = 30;

/**
 * The period of a voice at every `pitchStepMs`, in samples; 0 where it has none, as in whispers, hisses and silence. It
 * is where a stretch is most like itself a little later: the shortest such distance among those nearly as good, since
 * twice a period is one too.
 */
export function pitchTrack({ samples, sampleRate }: Sound): Float64Array {
  const skip = Math.max(1, Math.floor(sampleRate / enough));
  const low = averaged(samples, skip);
  const rate = sampleRate / skip;
  const step = (rate * pitchStepMs) / 1000;
  const periods = Float64Array.from({ length: Math.ceil(low.length / step) }, (_, index) => {
    return skip * periodAt(low, Math.round(index * step), rate);
  });
  return withoutLoners(periods);
}

function averaged(samples: Int16Array, skip: number): Float64Array {
  return Float64Array.from({ length: Math.floor(samples.length / skip) }, (_, index) => {
    let sum = 0;
    for (let i = 0; i < skip; i++) sum += samples[index * skip + i] ?? 0;
    return sum / skip;
  });
}

function periodAt(samples: Float64Array, middle: number, rate: number): number {
  const [from, to] = [Math.floor(rate / highest), Math.ceil(rate / lowest)];
  if (isFaint(samples, middle, to)) return 0;
  const alike = Array.from({ length: to - from + 3 }, (_, index) =>
    likeness(samples, middle, from - 1 + index, to),
  );
  const best = Math.max(...alike.slice(1, -1));
  if (best < alikeEnough) return 0;
  const at = alike.findIndex((value, index) => {
    const [before, after] = [alike[index - 1], alike[index + 1]];
    return (
      before !== undefined && after !== undefined && value > 0.85 * best && value >= before && value > after
    );
  });
  if (at < 0) return 0;
  const [before = 0, here = 0, after = 0] = [alike[at - 1], alike[at], alike[at + 1]];
  const curve = before - 2 * here + after;
  return from - 1 + at + (curve === 0 ? 0 : (before - after) / (2 * curve));
}

/** From -1 to 1: two stretches of `length`, `lag` apart and around `middle`. */
function likeness(samples: Float64Array, middle: number, lag: number, length: number): number {
  const start = Math.max(0, middle - ((length + lag) >> 1));
  const end = Math.min(start + length, samples.length - lag);
  let both = 0;
  let own = 0;
  let other = 0;
  for (let i = start; i < end; i++) {
    const a = samples[i] ?? 0;
    const b = samples[i + lag] ?? 0;
    both += a * b;
    own += a * a;
    other += b * b;
  }
  return both / Math.sqrt(own * other || 1);
}

/** Whether there is too little around `middle` for a pitch. */
function isFaint(samples: Float64Array, middle: number, reach: number): boolean {
  let power = 0;
  for (const sample of samples.subarray(Math.max(0, middle - reach), middle + reach))
    power += sample * sample;
  return power < 2 * reach * faint * faint;
}

/** A pitch that is there for an instant only is none. */
function withoutLoners(periods: Float64Array): Float64Array {
  return periods.map((period, index) => {
    const isAlone = !periods[index - 1] && !periods[index + 1];
    return isAlone ? 0 : period;
  });
}
