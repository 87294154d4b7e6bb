import { pitchStepMs, pitchTrack } from './pitchTrack';
import type { Sound } from './readWav';

/**
 * A voice made higher or lower, as long as before and by the same speaker: the resonances stay where they are. It is cut
 * into overlapping pieces of two periods, one around each beat of the voice, which are put together again nearer to one
 * another or farther apart (PSOLA). What has no pitch stays as it is.
 *
 * @param ratio 0.4 to 2.5; above 1 is higher
 */
export function shiftPitch(sound: Sound, ratio: number): Int16Array {
  if (ratio === 1) return sound.samples.slice();
  const marks = beats(sound);
  const mixed = new Float64Array(sound.samples.length);
  let nearest = 0;
  for (let at = marks[0]?.at ?? 0; at < mixed.length; ) {
    while (distance(marks[nearest + 1], at) <= distance(marks[nearest], at)) nearest++;
    const mark = marks[nearest];
    if (!mark) break;
    addPiece(mixed, sound.samples, mark, at, mark.isVoiced ? ratio : 1);
    at += mark.isVoiced ? mark.period / ratio : mark.period;
  }
  return Int16Array.from(mixed, (value) => Math.max(-32768, Math.min(32767, Math.round(value))));
}

interface Beat {
  readonly at: number;
  /** Samples to the next, as far as is known here. */
  readonly period: number;
  readonly isVoiced: boolean;
}

/** Samples between two cuts where there is no pitch. */
const unvoicedMs = 5;

function distance(beat: Beat | undefined, at: number): number {
  return beat ? Math.abs(beat.at - at) : Number.POSITIVE_INFINITY;
}

/** One mark for each period of the voice, always at the same place in it; at even distances where it has none. */
function beats(sound: Sound): readonly Beat[] {
  const { samples, sampleRate } = sound;
  const track = pitchTrack(sound);
  const periodAt = (at: number) => track[Math.round((at * 1000) / sampleRate / pitchStepMs)] ?? 0;
  const marks: Beat[] = [];
  for (let at = 0; at < samples.length; ) {
    const period = periodAt(at);
    const before = marks.at(-1);
    if (period === 0) {
      marks.push({ at, period: (sampleRate * unvoicedMs) / 1000, isVoiced: false });
      at += Math.round((sampleRate * unvoicedMs) / 1000);
    } else {
      const place = before?.isVoiced
        ? likestPlace(samples, before.at, at, period)
        : loudestPlace(samples, at, period);
      marks.push({ at: place, period, isVoiced: true });
      at = place + Math.round(period);
    }
  }
  return marks;
}

/** Where a voice begins: at its strongest instant within the first period. */
function loudestPlace(samples: Int16Array, from: number, period: number): number {
  let best = from;
  for (let at = from; at < from + period; at++) {
    if (Math.abs(samples[at] ?? 0) > Math.abs(samples[best] ?? 0)) best = at;
  }
  return best;
}

/** Near `expected`, where the sound is most like that around the mark before. */
function likestPlace(samples: Int16Array, before: number, expected: number, period: number): number {
  const reach = Math.round(period / 5);
  const half = Math.round(period / 2);
  let [best, most] = [expected, Number.NEGATIVE_INFINITY];
  for (let at = expected - reach; at <= expected + reach; at++) {
    let both = 0;
    let own = 1;
    for (let i = -half; i <= half; i++) {
      const value = samples[at + i] ?? 0;
      both += value * (samples[before + i] ?? 0);
      own += value * value;
    }
    if (both / Math.sqrt(own) > most) [best, most] = [at, both / Math.sqrt(own)];
  }
  return best;
}

/**
 * Adds two periods around a mark under a Hann window. Pieces nearer together than a period add up to more, those farther
 * apart to less: the square root of the ratio takes that back, since neighbors are not in step but for the lowest tones.
 */
function addPiece(
  mixed: Float64Array,
  samples: Int16Array,
  { at, period }: Beat,
  to: number,
  ratio: number,
): void {
  const reach = Math.round(period);
  const middle = Math.round(to);
  const gain = 1 / Math.sqrt(ratio);
  for (let i = -reach + 1; i < reach; i++) {
    const place = middle + i;
    if (place < 0 || place >= mixed.length) continue;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * i) / reach);
    mixed[place] = (mixed[place] ?? 0) + gain * window * (samples[at + i] ?? 0);
  }
}
