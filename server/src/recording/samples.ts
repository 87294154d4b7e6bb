/** Arithmetic of mono samples of 16 bits. */

export function silence(ms: number, sampleRate: number): Int16Array {
  return new Int16Array(Math.max(0, Math.round((ms / 1000) * sampleRate)));
}

/** @param volume a factor from 0; what grows too loud stays at the loudest */
export function faded(samples: Int16Array, volume: number): Int16Array {
  return volume === 1 ? samples : samples.map((sample) => clipped(sample * volume));
}

/** Columns heard from the same moment on, each of pieces one after another; as long as the longest. */
export function mixed(columns: readonly (readonly Int16Array[])[]): Int16Array {
  const [first = new Int16Array(0), ...others] = columns.map(joined);
  if (others.length === 0) return first;
  const whole = new Int16Array(Math.max(first.length, ...others.map(({ length }) => length)));
  return whole.map((_, at) => clipped(others.reduce((sum, one) => sum + (one[at] ?? 0), first[at] ?? 0)));
}

function joined(pieces: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function clipped(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample)));
}
